package io.github.ecoscan.config;

import io.github.ecoscan.model.BytecodeMode;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.report.ReportFormat;
import io.github.ecoscan.rule.RuleSet;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The words that a configuration may use, whether it is a file or a list of options. */
record Vocabulary(RuleSet rules) {
  static final String NEVER = "never";
  private static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::label).toList();
  private static final List<String> THRESHOLDS =
      Stream.concat(Stream.of(NEVER), SEVERITIES.stream()).toList();
  private static final List<String> CONFIDENCES =
      Arrays.stream(Confidence.values()).map(Confidence::label).toList();
  static final List<String> LOCALES = List.of("auto", "en", "fr");
  private static final String AUTO = "auto";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /** The severity with a label. */
  Optional<Severity> severity(String word) {
    return Arrays.stream(Severity.values()).filter(s -> s.label().equals(word)).findFirst();
  }

  /** What is wrong with the name of a severity, if anything. */
  Optional<Text> complaintAboutSeverity(String word) {
    return complaintAboutSeverity(word, SEVERITIES);
  }

  /** What is wrong with the name of a severity or "never", if anything. */
  Optional<Text> complaintAboutThreshold(String word) {
    return complaintAboutSeverity(word, THRESHOLDS);
  }

  /** The severity that a field holds; empty for "never" and for what does not fit. */
  Optional<Severity> threshold(Field field, FieldReader reader) {
    var word = reader.string(field);
    word.flatMap(this::complaintAboutThreshold).ifPresent(text -> reader.problem(field, text));
    return word.flatMap(this::severity);
  }

  /** The confidence with a label. */
  Optional<Confidence> confidence(String word) {
    return Arrays.stream(Confidence.values()).filter(c -> c.label().equals(word)).findFirst();
  }

  /** What is wrong with the name of a confidence, if anything. */
  Optional<Text> complaintAboutConfidence(String word) {
    var what = new Text("unknown confidence", "confiance inconnue");
    return CONFIDENCES.contains(word)
        ? Optional.empty()
        : Optional.of(Suggestions.unknown(what, word, CONFIDENCES));
  }

  /** The number of findings that a word stands for. */
  Optional<Integer> number(String word) {
    return NUMBER.matcher(word).matches() ? Optional.of(Integer.valueOf(word)) : Optional.empty();
  }

  /** What is wrong with a number of findings, if anything. */
  Optional<Text> complaintAboutNumber(String word) {
    return number(word).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Text(
                "'%s' is not a whole number from 0.".formatted(word),
                "« %s » n'est pas un nombre entier à partir de 0.".formatted(word)));
  }

  /** What is wrong with a budget, if anything. */
  Optional<Text> complaintAboutImpact(String word) {
    return ImpactBudget.of(word).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Text(
                "'%s' is not an amount such as 1.5 kWh, 500 gCO2e or 2 kgCO2e.".formatted(word),
                "« %s » n'est pas une quantité comme 1.5 kWh, 500 gCO2e ou 2 kgCO2e."
                    .formatted(word)));
  }

  /** What is wrong with the name of a use of compiled classes, if anything. */
  Optional<Text> complaintAboutBytecode(String word) {
    var what = new Text("unknown use of bytecode", "usage du bytecode inconnu");
    return BytecodeMode.of(word).isPresent()
        ? Optional.empty()
        : Optional.of(Suggestions.unknown(what, word, BytecodeMode.labels()));
  }

  /** What is wrong with the name of a report format, if anything. */
  Optional<Text> complaintAboutFormat(String label) {
    var what = new Text("unknown report format", "format de rapport inconnu");
    return ReportFormat.of(label).isPresent()
        ? Optional.empty()
        : Optional.of(Suggestions.unknown(what, label, ReportFormat.labels()));
  }

  /** The language with a label; empty for that of the system. */
  static Optional<Locale> locale(String language) {
    return language.equals(AUTO) ? Optional.empty() : Optional.of(Locale.forLanguageTag(language));
  }

  /** What is wrong with the name of a language, if anything. */
  Optional<Text> complaintAboutLocale(String language) {
    var what = new Text("unknown language", "langue inconnue");
    return LOCALES.contains(language)
        ? Optional.empty()
        : Optional.of(Suggestions.unknown(what, language, LOCALES));
  }

  /** What is wrong with the name of a file, if anything. */
  Optional<Text> complaintAboutFile(String file) {
    try {
      return Path.of(file).toString().isBlank()
          ? Optional.of(new Text("a file has no name.", "un fichier n'a pas de nom."))
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.of(
          new Text(
              "'%s' is not the name of a file (%s).".formatted(file, e.getReason()),
              "« %s » n'est pas un nom de fichier (%s).".formatted(file, e.getReason())));
    }
  }

  private static Optional<Text> complaintAboutSeverity(String word, List<String> known) {
    var what = new Text("unknown severity", "sévérité inconnue");
    return known.contains(word)
        ? Optional.empty()
        : Optional.of(Suggestions.unknown(what, word, known));
  }

  boolean isRule(String word) {
    return rules.find(word).isPresent();
  }

  /** The rules that a word means. */
  List<String> rulesOf(String word) {
    return rules.entries().stream()
        .filter(rule -> RuleWord.of(word).means(rule))
        .map(RuleSet.Entry::name)
        .toList();
  }

  /** What is wrong with a word for rules, if anything. */
  Optional<Text> complaintAboutRule(String word) {
    if (RuleWord.isFamily(word) || !rulesOf(word).isEmpty()) {
      return Optional.empty();
    }
    if (RuleWord.of(word).isPattern()) {
      return Optional.of(
          new Text(
              "no rule has a name like '%s'.".formatted(word),
              "aucune règle n'a un nom comme « %s ».".formatted(word)));
    }
    var families = Arrays.stream(Family.values()).map(Family::label);
    var tags = rules.entries().stream().flatMap(rule -> Arrays.stream(rule.spec().tags()));
    var known =
        Stream.of(rules.names().stream(), families, tags)
            .flatMap(words -> words)
            .distinct()
            .toList();
    return Optional.of(
        Suggestions.unknown(
            new Text("unknown rule or family", "règle ou famille inconnue"), word, known));
  }

  /** The patterns of file names that a field holds. */
  List<String> globs(Field field, FieldReader reader) {
    var globs = new ArrayList<String>();
    for (var item : reader.items(field)) {
      var glob = reader.string(item);
      glob.flatMap(this::complaintAboutGlob).ifPresent(text -> reader.problem(item, text));
      glob.ifPresent(globs::add);
    }
    return globs;
  }

  /** What is wrong with a pattern of file names, if anything. */
  Optional<Text> complaintAboutGlob(String glob) {
    if (glob.isBlank()) {
      return Optional.of(
          new Text("a pattern of files is empty.", "un motif de fichiers est vide."));
    }
    try {
      Objects.requireNonNull(FileSystems.getDefault().getPathMatcher("glob:" + glob));
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      var reason = e.getDescription();
      return Optional.of(
          new Text(
              "'%s' is not a pattern of files (%s).".formatted(glob, reason),
              "« %s » n'est pas un motif de fichiers (%s).".formatted(glob, reason)));
    }
  }
}

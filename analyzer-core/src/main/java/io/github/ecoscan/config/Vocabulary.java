package io.github.ecoscan.config;

import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.rule.RuleSet;
import java.nio.file.FileSystems;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The words that a configuration may use, whether it is a file or a list of options. */
record Vocabulary(RuleSet rules) {
  private static final String NEVER = "never";
  private static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::label).toList();
  private static final List<String> THRESHOLDS =
      Stream.concat(Stream.of(NEVER), SEVERITIES.stream()).toList();

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

  private static Optional<Text> complaintAboutSeverity(String word, List<String> known) {
    var what = new Text("unknown severity", "sévérité inconnue");
    return known.contains(word)
        ? Optional.empty()
        : Optional.of(Suggestions.unknown(what, word, known));
  }

  boolean isFamily(String word) {
    return Arrays.stream(Family.values()).anyMatch(family -> family.label().equals(word));
  }

  boolean isRule(String word) {
    return rules.find(word).isPresent();
  }

  /** The rule with a name, or the rules of a family. */
  List<String> rulesOf(String word) {
    return rules.entries().stream()
        .filter(rule -> rule.name().equals(word) || rule.spec().family().label().equals(word))
        .map(RuleSet.Entry::name)
        .toList();
  }

  /** What is wrong with the name of a rule or family, if anything. */
  Optional<Text> complaintAboutRule(String word) {
    if (isRule(word) || isFamily(word)) {
      return Optional.empty();
    }
    var families = Arrays.stream(Family.values()).map(Family::label);
    var known = Stream.concat(rules.names().stream(), families).toList();
    return Optional.of(
        Suggestions.unknown(
            new Text("unknown rule or family", "règle ou famille inconnue"), word, known));
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

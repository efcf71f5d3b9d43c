package io.github.ecoscan.config;

import io.github.ecoscan.model.BytecodeMode;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.operation.Catalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a file on top of settings. A single value takes the place of the earlier one; choices of
 * rules are made one by one; lists grow.
 */
record SettingsLayer(Vocabulary words) {
  private static final String VERSION = "1";
  private static final List<String> GROWING =
      List.of("rules", "overrides", "exclude", "operations", "entryPoints", "sanctioned");

  /** What holds with a file, which must make sense. */
  SettingsFile on(SettingsFile start, Document document) throws ConfigException {
    var settings = settings(start.settings(), document);
    document.requireNoProblems();
    var origins = new TreeMap<>(start.origins());
    for (var field : document.fields().values()) {
      origins.merge(
          field.name(),
          document.origin(field),
          (old, own) -> GROWING.contains(field.name()) ? old + ", " + own : own);
    }
    for (var field : document.reader().entries(document.field("reports")).values()) {
      origins.put("reports." + field.name(), document.origin(field));
    }
    return new SettingsFile(settings, origins);
  }

  private Settings settings(Settings start, Document document) {
    var reader = document.reader();
    var rules = RuleChoices.of(document.field("rules"), reader, words);
    var declarations = new DeclarationReader(reader);
    var operations = new OperationReader(declarations).read(document.field("operations"));
    var entryPoints = new EntryPointReader(declarations).read(document.field("entryPoints"));
    var sanctioned = new SanctionReader(declarations).read(document.field("sanctioned"));
    var scenario = new ScenarioReader(declarations).read(document.field("scenario"));
    var overrides = new OverrideReader(reader, words).read(document.field("overrides"));
    var chosen =
        start.with(
            new PathOverride(
                List.of(),
                Optional.empty(),
                rules.disabled(),
                rules.enabled(),
                rules.severities()));
    var field = document.fields();
    checkVersion(document);
    document.isRoot();
    return new Settings(
        gate(start.gate(), document),
        start.only(),
        chosen.disabled(),
        chosen.enabled(),
        isOn("preview", document, start.preview()),
        chosen.severities(),
        field.containsKey("include")
            ? words.globs(document.field("include"), reader)
            : start.includes(),
        joined(start.excludes(), words.globs(document.field("exclude"), reader)),
        isOn("includeTests", document, start.includeTests()),
        isOn("includeGenerated", document, start.includeGenerated()),
        // of these the first that fits counts, of overrides the last
        new Catalogue(joined(operations, start.catalogue().operations()), Map.of()),
        joined(entryPoints, start.entryPoints()),
        joined(sanctioned, start.sanctioned()),
        joined(start.overrides(), overrides),
        field.containsKey("scenario") ? scenario : start.scenario(),
        bytecode(start.bytecode(), document),
        new ReportsReader(reader, words).read(document.field("reports"), start.reports()));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }

  private BytecodeSettings bytecode(BytecodeSettings start, Document document) {
    var report = word("bytecodeReport", document, words::complaintAboutFile);
    return new BytecodeSettings(
        word("bytecode", document, words::complaintAboutBytecode)
            .flatMap(BytecodeMode::of)
            .orElse(start.mode()),
        report.or(start::report));
  }

  private static void checkVersion(Document document) {
    var version = Optional.ofNullable(document.fields().get("version"));
    var word = version.flatMap(document.reader()::string);
    if (word.isPresent() && !word.get().equals(VERSION)) {
      document
          .reader()
          .problem(version.get(), FieldReader.mustBe(version.get(), Text.same(VERSION)));
    }
  }

  private GateSettings gate(GateSettings start, Document document) {
    var threshold = Optional.ofNullable(document.fields().get("failOn"));
    return new GateSettings(
        threshold.isPresent()
            ? words.threshold(threshold.get(), document.reader())
            : start.failOn(),
        word("minConfidence", document, words::complaintAboutConfidence)
            .flatMap(words::confidence)
            .orElse(start.minConfidence()),
        word("maxFindings", document, words::complaintAboutNumber)
            .flatMap(words::number)
            .orElse(start.maxFindings()),
        isOn("failOnAnalysisError", document, start.failOnAnalysisError()),
        isOn("requireReason", document, start.requireReason()),
        word("maxImpact", document, words::complaintAboutImpact)
            .flatMap(ImpactBudget::of)
            .or(start::maxImpact));
  }

  private static Optional<String> word(
      String key, Document document, Function<String, Optional<Text>> complaint) {
    var field = Optional.ofNullable(document.fields().get(key));
    var word = field.flatMap(document.reader()::string);
    word.flatMap(complaint).ifPresent(text -> document.reader().problem(field.get(), text));
    return word;
  }

  private static boolean isOn(String key, Document document, boolean start) {
    return Optional.ofNullable(document.fields().get(key))
        .flatMap(document.reader()::toggle)
        .orElse(start);
  }
}

package io.github.ecoscan.config;

import io.github.ecoscan.impact.Scenario;
import io.github.ecoscan.model.BytecodeMode;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.operation.Catalogue;
import io.github.ecoscan.operation.Sanction;
import io.github.ecoscan.repetition.EntryRule;
import io.github.ecoscan.report.ReportFormat;
import io.github.ecoscan.rule.RuleSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Puts what a user asks for on a command line or in a build on top of settings. What does not fit
 * is noted under the option's or parameter's name, and told all at once by {@link #build}.
 */
public final class SettingsBuilder {
  private final Vocabulary words;
  private final List<ConfigProblem> problems = new ArrayList<>();
  private final Set<String> only;
  private final Set<String> disabled;
  private final Set<String> enabled;
  private final Map<String, Severity> severities;
  private final List<String> excludes;
  private final Catalogue catalogue;
  private final List<EntryRule> entryPoints;
  private final List<Sanction> sanctioned;
  private final Scenario scenario;
  private final Map<String, String> origins;
  private GateSettings gate;
  private List<PathOverride> overrides;
  private List<String> includes;
  private boolean preview;
  private boolean includeTests;
  private boolean includeGenerated;
  private BytecodeSettings bytecode;
  private ReportSettings reports;

  /**
   * @param start what holds where nothing else is asked for
   * @param rules the rules that may be named
   */
  public SettingsBuilder(Settings start, RuleSet rules) {
    this(new SettingsFile(start, Map.of()), rules);
  }

  /**
   * @param file what holds where nothing else is asked for
   * @param rules the rules that may be named
   */
  public SettingsBuilder(SettingsFile file, RuleSet rules) {
    var start = file.settings();
    words = new Vocabulary(rules);
    origins = new TreeMap<>(file.origins());
    gate = start.gate();
    overrides = start.overrides();
    only = new HashSet<>(start.only());
    disabled = new HashSet<>(start.disabled());
    enabled = new HashSet<>(start.enabled());
    preview = start.preview();
    severities = start.severities();
    includes = start.includes();
    excludes = new ArrayList<>(start.excludes());
    includeTests = start.includeTests();
    includeGenerated = start.includeGenerated();
    catalogue = start.catalogue();
    entryPoints = start.entryPoints();
    sanctioned = start.sanctioned();
    scenario = start.scenario();
    bytecode = start.bytecode();
    reports = start.reports();
  }

  /** Fails on findings of a severity or above, or never. */
  public SettingsBuilder failOn(String origin, String severityOrNever) {
    check("failOn", origin, List.of(severityOrNever), words::complaintAboutThreshold);
    gate = gate.failingOn(words.severity(severityOrNever));
    overrides = overrides.stream().map(PathOverride::withoutThreshold).toList();
    return this;
  }

  /** Fails on findings that ecoscan is that sure of. */
  public SettingsBuilder minConfidence(String origin, String confidence) {
    check("minConfidence", origin, List.of(confidence), words::complaintAboutConfidence);
    var least = words.confidence(confidence).orElse(gate.minConfidence());
    gate = gate.withMinConfidence(least);
    return this;
  }

  /** Tolerates some findings that would fail. */
  public SettingsBuilder maxFindings(String origin, String number) {
    check("maxFindings", origin, List.of(number), words::complaintAboutNumber);
    var most = words.number(number).orElse(gate.maxFindings());
    gate = gate.withMaxFindings(most);
    return this;
  }

  /** Fails when the findings together cost more in a year. */
  public SettingsBuilder maxImpact(String origin, String amount) {
    check("maxImpact", origin, List.of(amount), words::complaintAboutImpact);
    gate = gate.within(ImpactBudget.of(amount));
    return this;
  }

  /** Lets the findings cost what they will. */
  public SettingsBuilder withoutMaxImpact() {
    origins.remove("maxImpact");
    gate = gate.within(Optional.empty());
    return this;
  }

  /** Fails, or not, when something could not be analysed. */
  public SettingsBuilder failOnAnalysisError(String origin, boolean fail) {
    origins.put("failOnAnalysisError", origin);
    gate = gate.failingOnAnalysisError(fail);
    return this;
  }

  /** Lets suppressions in the sources count only if they have a reason. */
  public SettingsBuilder requireReason(String origin, boolean required) {
    origins.put("requireReason", origin);
    gate = gate.requiringReason(required);
    return this;
  }

  /**
   * Runs only some rules or families; an empty list stands for all. A rule that is named runs even
   * if it was off; a family's rules that were off stay off.
   */
  public SettingsBuilder only(String origin, List<String> names) {
    check("only", origin, names, words::complaintAboutRule);
    only.addAll(names);
    names.stream().filter(words::isRule).forEach(this::enable);
    return this;
  }

  private void enable(String rule) {
    enabled.add(rule);
    disabled.remove(rule);
  }

  /** Runs some rules or families no more, besides those that are off already. */
  public SettingsBuilder disable(String origin, List<String> names) {
    check("rules", origin, names, words::complaintAboutRule);
    disabled.addAll(names);
    var rules = names.stream().flatMap(name -> words.rulesOf(name).stream()).toList();
    rules.forEach(enabled::remove);
    overrides = overrides.stream().map(override -> override.without(rules)).toList();
    return this;
  }

  /** Scans only some files; an empty list leaves the choice as it was. */
  public SettingsBuilder include(String origin, List<String> globs) {
    check("include", origin, globs, words::complaintAboutGlob);
    includes = globs.isEmpty() ? includes : List.copyOf(globs);
    return this;
  }

  /** Leaves out some files, besides those that are left out already. */
  public SettingsBuilder exclude(String origin, List<String> globs) {
    check("exclude", origin, globs, words::complaintAboutGlob);
    excludes.addAll(globs);
    return this;
  }

  public SettingsBuilder includeTests(String origin, boolean include) {
    origins.put("includeTests", origin);
    includeTests = include;
    return this;
  }

  public SettingsBuilder includeGenerated(String origin, boolean include) {
    origins.put("includeGenerated", origin);
    includeGenerated = include;
    return this;
  }

  /** Runs all preview rules, or only those that are enabled by name. */
  public SettingsBuilder preview(String origin, boolean all) {
    origins.put("preview", origin);
    preview = all;
    return this;
  }

  /** What to do with compiled classes: {@code auto}, {@code on} or {@code off}. */
  public SettingsBuilder bytecode(String origin, String mode) {
    check("bytecode", origin, List.of(mode), words::complaintAboutBytecode);
    bytecode =
        new BytecodeSettings(BytecodeMode.of(mode).orElse(bytecode.mode()), bytecode.report());
    return this;
  }

  /** Where SpotBugs' report is. */
  public SettingsBuilder bytecodeReport(String origin, String file) {
    check("bytecodeReport", origin, List.of(file), words::complaintAboutFile);
    bytecode = new BytecodeSettings(bytecode.mode(), Optional.of(file));
    return this;
  }

  /** The reports to write. */
  public SettingsBuilder formats(String origin, List<String> labels) {
    check("reports.formats", origin, labels, words::complaintAboutFormat);
    reports =
        reports.inFormats(
            labels.stream().flatMap(label -> ReportFormat.of(label).stream()).toList());
    return this;
  }

  /** The language of reports: {@code en}, {@code fr}, or {@code auto} for the system's. */
  public SettingsBuilder locale(String origin, String language) {
    check("reports.locale", origin, List.of(language), words::complaintAboutLocale);
    reports = reports.in(Vocabulary.locale(language));
    return this;
  }

  /** Logs the verdict only. */
  public SettingsBuilder quiet(String origin, boolean on) {
    origins.put("reports.quiet", origin);
    reports = reports.quiet(on);
    return this;
  }

  /** Explains the rules of the findings in the log. */
  public SettingsBuilder verbose(String origin, boolean on) {
    origins.put("reports.verbose", origin);
    reports = reports.verbose(on);
    return this;
  }

  /** Shows a number of findings at most in the log. */
  public SettingsBuilder maxConsole(String origin, String number) {
    check("reports.maxConsole", origin, List.of(number), words::complaintAboutNumber);
    reports = reports.showing(words.number(number).orElse(reports.maxConsole()));
    return this;
  }

  /** The settings, unless something did not fit. */
  public Settings build() throws ConfigException {
    if (gate.maxImpact().isPresent() && scenario.entryPoints().isEmpty()) {
      problems.add(
          new ConfigProblem(
              origins.getOrDefault("maxImpact", "maxImpact"),
              0,
              new Text(
                  "what findings cost in a year is not known without 'entryPoints' in a 'scenario'.",
                  "ce que coûtent des constats en un an n'est pas connu sans « entryPoints » dans un"
                      + " « scenario ».")));
    }
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return new Settings(
        gate,
        only,
        disabled,
        enabled,
        preview,
        severities,
        includes,
        excludes,
        includeTests,
        includeGenerated,
        catalogue,
        entryPoints,
        sanctioned,
        overrides,
        scenario,
        bytecode,
        reports);
  }

  /** Where each choice that somebody made comes from, by the keys of the configuration file. */
  public Map<String, String> origins() {
    return Map.copyOf(origins);
  }

  private void check(
      String key, String origin, List<String> values, Function<String, Optional<Text>> complaint) {
    if (!values.isEmpty()) {
      var isAdded = key.equals("exclude") || key.equals("rules");
      origins.merge(key, origin, (old, own) -> isAdded ? old + ", " + own : own);
    }
    for (var value : values) {
      complaint.apply(value).ifPresent(text -> problems.add(new ConfigProblem(origin, 0, text)));
    }
  }
}

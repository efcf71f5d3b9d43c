package io.github.ecoscan.config;

import io.github.ecoscan.impact.Scenario;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.operation.Catalogue;
import io.github.ecoscan.operation.Sanction;
import io.github.ecoscan.repetition.EntryRule;
import io.github.ecoscan.rule.RuleSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private Optional<Severity> failOn;
  private List<String> includes;
  private boolean preview;
  private boolean includeTests;
  private boolean includeGenerated;

  /**
   * @param start what holds where nothing else is asked for
   * @param rules the rules that may be named
   */
  public SettingsBuilder(Settings start, RuleSet rules) {
    words = new Vocabulary(rules);
    failOn = start.failOn();
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
  }

  /** Fails on findings of a severity or above, or never. */
  public SettingsBuilder failOn(String origin, String severityOrNever) {
    check(origin, List.of(severityOrNever), words::complaintAboutThreshold);
    failOn = words.severity(severityOrNever);
    return this;
  }

  /**
   * Runs only some rules or families; an empty list stands for all. A rule that is named runs even
   * if it was off; a family's rules that were off stay off.
   */
  public SettingsBuilder only(String origin, List<String> names) {
    check(origin, names, words::complaintAboutRule);
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
    check(origin, names, words::complaintAboutRule);
    disabled.addAll(names);
    names.forEach(name -> words.rulesOf(name).forEach(enabled::remove));
    return this;
  }

  /** Scans only some files; an empty list leaves the choice as it was. */
  public SettingsBuilder include(String origin, List<String> globs) {
    check(origin, globs, words::complaintAboutGlob);
    includes = globs.isEmpty() ? includes : List.copyOf(globs);
    return this;
  }

  /** Leaves out some files, besides those that are left out already. */
  public SettingsBuilder exclude(String origin, List<String> globs) {
    check(origin, globs, words::complaintAboutGlob);
    excludes.addAll(globs);
    return this;
  }

  public SettingsBuilder includeTests(boolean include) {
    includeTests = include;
    return this;
  }

  public SettingsBuilder includeGenerated(boolean include) {
    includeGenerated = include;
    return this;
  }

  /** Runs all preview rules, or only those that are enabled by name. */
  public SettingsBuilder preview(boolean all) {
    preview = all;
    return this;
  }

  /** The settings, unless something did not fit. */
  public Settings build() throws ConfigException {
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return new Settings(
        failOn,
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
        scenario);
  }

  private void check(
      String origin, List<String> values, Function<String, Optional<Text>> complaint) {
    for (var value : values) {
      complaint.apply(value).ifPresent(text -> problems.add(new ConfigProblem(origin, 0, text)));
    }
  }
}

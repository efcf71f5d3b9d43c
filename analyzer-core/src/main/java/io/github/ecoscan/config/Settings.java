package io.github.ecoscan.config;

import io.github.ecoscan.impact.Scenario;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.operation.Catalogue;
import io.github.ecoscan.operation.Sanction;
import io.github.ecoscan.repetition.EntryRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a user can choose, checked and complete.
 *
 * @param gate what fails a build
 * @param only when not empty, the only rules or families that run
 * @param disabled rules or families that do not run
 * @param enabled preview rules that run all the same
 * @param preview whether all preview rules run
 * @param severities other severities than the rules' own, by rule
 * @param includes globs relative to a source root; empty for all files
 * @param excludes globs relative to a source root
 * @param catalogue the user's own operations
 * @param entryPoints the user's own entry points; they come before those of frameworks
 * @param sanctioned calls that the user vouches for
 * @param overrides other choices for some files; of two, the last wins
 * @param scenario what the user tells about the program in operation
 * @param bytecode what to do with compiled classes
 * @param reports what is told, and how
 */
public record Settings(
    GateSettings gate,
    Set<String> only,
    Set<String> disabled,
    Set<String> enabled,
    boolean preview,
    Map<String, Severity> severities,
    List<String> includes,
    List<String> excludes,
    boolean includeTests,
    boolean includeGenerated,
    Catalogue catalogue,
    List<EntryRule> entryPoints,
    List<Sanction> sanctioned,
    List<PathOverride> overrides,
    Scenario scenario,
    BytecodeSettings bytecode,
    ReportSettings reports) {

  public static final Settings DEFAULT =
      new Settings(
          GateSettings.DEFAULT,
          Set.of(),
          Set.of(),
          Set.of(),
          false,
          Map.of(),
          List.of(),
          List.of(),
          false,
          false,
          Catalogue.EMPTY,
          List.of(),
          List.of(),
          List.of());

  public Settings {
    only = Set.copyOf(only);
    disabled = Set.copyOf(disabled);
    enabled = Set.copyOf(enabled);
    severities = Map.copyOf(severities);
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    entryPoints = List.copyOf(entryPoints);
    sanctioned = List.copyOf(sanctioned);
    overrides = List.copyOf(overrides);
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(bytecode, "bytecode");
    Objects.requireNonNull(reports, "reports");
  }

  /** Settings without a scenario. */
  public Settings(
      GateSettings gate,
      Set<String> only,
      Set<String> disabled,
      Set<String> enabled,
      boolean preview,
      Map<String, Severity> severities,
      List<String> includes,
      List<String> excludes,
      boolean includeTests,
      boolean includeGenerated,
      Catalogue catalogue,
      List<EntryRule> entryPoints,
      List<Sanction> sanctioned,
      List<PathOverride> overrides) {
    this(
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
        Scenario.NONE,
        BytecodeSettings.DEFAULT,
        ReportSettings.DEFAULT);
  }

  /** Settings that are the same for all files, with the usual gate but for its threshold. */
  public Settings(
      Optional<Severity> failOn,
      Set<String> only,
      Set<String> disabled,
      Set<String> enabled,
      boolean preview,
      Map<String, Severity> severities,
      List<String> includes,
      List<String> excludes,
      boolean includeTests,
      boolean includeGenerated,
      Catalogue catalogue,
      List<EntryRule> entryPoints,
      List<Sanction> sanctioned) {
    this(
        GateSettings.DEFAULT.failingOn(failOn),
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
        List.of());
  }

  /** The lowest severity that fails a build; empty for never. */
  public Optional<Severity> failOn() {
    return gate.failOn();
  }

  /** What holds for one file, named as reports name it. */
  public Settings at(String file) {
    var settings = this;
    for (var override : overrides) {
      settings = override.covers(file) ? settings.with(override) : settings;
    }
    return settings;
  }

  /** What holds for the files of an override. */
  public Settings with(PathOverride override) {
    var ruleSeverities = new HashMap<>(severities);
    ruleSeverities.putAll(override.severities());
    return new Settings(
        override.failOn().map(other -> gate.failingOn(other.lowest())).orElse(gate),
        only,
        union(without(disabled, override.enabled()), override.disabled()),
        union(without(enabled, override.disabled()), override.enabled()),
        preview,
        ruleSeverities,
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

  private static Set<String> union(Set<String> some, Set<String> others) {
    var all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  private static Set<String> without(Set<String> some, Set<String> others) {
    var left = new HashSet<>(some);
    left.removeAll(others);
    return left;
  }
}

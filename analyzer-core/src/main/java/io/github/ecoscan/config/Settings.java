package io.github.ecoscan.config;

import io.github.ecoscan.impact.Scenario;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.operation.Catalogue;
import io.github.ecoscan.operation.Sanction;
import io.github.ecoscan.repetition.EntryRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a user can choose, checked and complete.
 *
 * @param failOn the lowest severity that fails a build; empty for never
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
 * @param scenario what the user tells about the program in operation
 */
public record Settings(
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
    List<Sanction> sanctioned,
    Scenario scenario) {

  public static final Settings DEFAULT =
      new Settings(
          Optional.of(Severity.MAJOR),
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
    Objects.requireNonNull(scenario, "scenario");
  }

  /** Settings without a scenario. */
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
        Scenario.NONE);
  }
}

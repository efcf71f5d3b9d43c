package io.github.ecoscan.rule;

import java.net.URL;
import java.util.List;

/** Brings rules and catalogue files; found by {@link java.util.ServiceLoader}. */
public interface RuleProvider {

  /** The rules, in order of their names. */
  List<Rule> rules();

  /** Catalogue files, in order of precedence. */
  List<URL> catalogue();

  /** Files about what other tools flag and these rules do not. */
  default List<URL> myths() {
    return List.of();
  }

  /** Files that tell what the waste of the rules costs, as the benchmarks measured it. */
  default List<URL> calibration() {
    return List.of();
  }

  /** Files that tell what to make of the patterns of SpotBugs. */
  default List<URL> patterns() {
    return List.of();
  }
}

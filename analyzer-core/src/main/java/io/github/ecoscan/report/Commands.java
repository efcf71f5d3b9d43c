package io.github.ecoscan.report;

import java.util.Objects;

/**
 * What a person may want to run after a scan, as it is typed.
 *
 * @param fix makes the safe fixes
 * @param baseline accepts what there is
 * @param explain prints a rule's page when the rule's name is put behind it
 * @param rest where all findings are: a file, or what writes one
 */
public record Commands(String fix, String baseline, String explain, String rest) {
  /** As typed in a shell. */
  public static final Commands SHELL =
      new Commands("ecoscan fix", "ecoscan baseline", "ecoscan explain ", "--format json=FILE");

  public Commands {
    Objects.requireNonNull(fix, "fix");
    Objects.requireNonNull(baseline, "baseline");
    Objects.requireNonNull(explain, "explain");
    Objects.requireNonNull(rest, "rest");
  }

  String explain(String rule) {
    return explain + rule;
  }
}

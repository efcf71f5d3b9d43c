package io.github.ecoscan.gate;

import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Standing;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Which findings are the gate's business: those that were not accepted earlier, in what changed.
 *
 * @param baseline what was accepted
 * @param changes the code to look at
 */
public record Scope(Baseline baseline, Changes changes) {
  /** All findings count. */
  public static final Scope ALL = new Scope(Baseline.EMPTY, Changes.ALL);

  public Scope {
    Objects.requireNonNull(baseline, "baseline");
    Objects.requireNonNull(changes, "changes");
  }

  /**
   * The findings with their standing, in the order given.
   *
   * @param gone whether there is no file of a name any more
   */
  public List<Finding> judge(List<Finding> findings, Predicate<String> gone) {
    return baseline.mark(findings, gone).stream().map(this::withinChanges).toList();
  }

  private Finding withinChanges(Finding finding) {
    return finding.standing() == Standing.NEW && !changes.touch(finding)
        ? finding.as(Standing.UNCHANGED)
        : finding;
  }
}

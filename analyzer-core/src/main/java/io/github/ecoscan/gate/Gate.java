package io.github.ecoscan.gate;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Standing;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides which findings fail a build.
 *
 * @param failOn the lowest severity that does, by file; empty when none does
 * @param minConfidence findings of which ecoscan is less sure fail nothing
 * @param maxFindings how many such findings are tolerated; one more, and all of them fail
 */
public record Gate(
    Function<String, Optional<Severity>> failOn, Confidence minConfidence, int maxFindings) {
  public Gate {
    Objects.requireNonNull(failOn, "failOn");
    Objects.requireNonNull(minConfidence, "minConfidence");
  }

  /** The findings that fail the build, in the order given. */
  public List<Finding> blocking(List<Finding> findings) {
    var blocking = findings.stream().filter(this::blocks).toList();
    return blocking.size() > maxFindings ? blocking : List.of();
  }

  /** Whether a finding is the gate's business, however severe it is. */
  public boolean counts(Finding finding) {
    return finding.suppression().isEmpty()
        && finding.standing() == Standing.NEW
        && finding.confidence().compareTo(minConfidence) >= 0;
  }

  private boolean blocks(Finding finding) {
    return counts(finding)
        && failOn
            .apply(finding.file())
            .filter(severity -> finding.severity().compareTo(severity) >= 0)
            .isPresent();
  }
}

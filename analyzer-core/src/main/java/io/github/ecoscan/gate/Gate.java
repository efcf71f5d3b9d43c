package io.github.ecoscan.gate;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Standing;
import java.util.List;
import java.util.Optional;

/**
 * Decides which findings fail a build.
 *
 * @param failOn the lowest severity that does; empty when none does
 */
public record Gate(Optional<Severity> failOn) {

  /** The findings that fail the build, in the order given. */
  public List<Finding> blocking(List<Finding> findings) {
    return findings.stream().filter(this::blocks).toList();
  }

  private boolean blocks(Finding finding) {
    return failOn.isPresent()
        && finding.suppression().isEmpty()
        && finding.standing() == Standing.NEW
        && finding.confidence() != Confidence.LOW
        && finding.severity().compareTo(failOn.get()) >= 0;
  }
}

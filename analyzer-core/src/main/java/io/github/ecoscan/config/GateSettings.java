package io.github.ecoscan.config;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Severity;
import java.util.Objects;
import java.util.Optional;

/**
 * What fails a build, and what lets it pass.
 *
 * @param failOn the lowest severity that does; empty for never
 * @param minConfidence findings of which ecoscan is less sure fail nothing
 * @param maxFindings how many findings that would fail the build are tolerated
 * @param failOnAnalysisError whether a file that is not understood, or a rule that crashes, does
 * @param requireReason whether suppressions in the sources count only with a reason
 * @param maxImpact what the findings may cost together, if there is a limit
 */
public record GateSettings(
    Optional<Severity> failOn,
    Confidence minConfidence,
    int maxFindings,
    boolean failOnAnalysisError,
    boolean requireReason,
    Optional<ImpactBudget> maxImpact) {
  public static final GateSettings DEFAULT =
      new GateSettings(Optional.of(Severity.MAJOR), Confidence.MEDIUM, 0, false, false);

  public GateSettings {
    Objects.requireNonNull(failOn, "failOn");
    Objects.requireNonNull(minConfidence, "minConfidence");
    Objects.requireNonNull(maxImpact, "maxImpact");
    if (maxFindings < 0) {
      throw new IllegalArgumentException("a number of findings: " + maxFindings);
    }
  }

  /** A gate without a budget. */
  public GateSettings(
      Optional<Severity> failOn,
      Confidence minConfidence,
      int maxFindings,
      boolean failOnAnalysisError,
      boolean requireReason) {
    this(failOn, minConfidence, maxFindings, failOnAnalysisError, requireReason, Optional.empty());
  }

  GateSettings failingOn(Optional<Severity> severity) {
    return new GateSettings(
        severity, minConfidence, maxFindings, failOnAnalysisError, requireReason, maxImpact);
  }

  GateSettings withMinConfidence(Confidence least) {
    return new GateSettings(
        failOn, least, maxFindings, failOnAnalysisError, requireReason, maxImpact);
  }

  GateSettings withMaxFindings(int most) {
    return new GateSettings(
        failOn, minConfidence, most, failOnAnalysisError, requireReason, maxImpact);
  }

  GateSettings failingOnAnalysisError(boolean fail) {
    return new GateSettings(failOn, minConfidence, maxFindings, fail, requireReason, maxImpact);
  }

  GateSettings requiringReason(boolean required) {
    return new GateSettings(
        failOn, minConfidence, maxFindings, failOnAnalysisError, required, maxImpact);
  }

  GateSettings within(Optional<ImpactBudget> budget) {
    return new GateSettings(
        failOn, minConfidence, maxFindings, failOnAnalysisError, requireReason, budget);
  }
}

package io.github.ecoscan.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The outcome of a scan; all reports are views of it.
 *
 * @param version ecoscan's version
 * @param project the scanned project's name
 * @param findings in order of file and place, suppressed ones included
 * @param blocking the findings that fail the gate, a subset in the same order
 * @param failures what could not be analysed
 * @param failOnAnalysisError whether the gate fails when something could not be analysed
 * @param digests a hash of the text of each file with a fix, by name: the edits are for that text
 * @param costs what the findings cost together, and the scan itself; absent if nobody added it up
 */
public record ScanReport(
    String version,
    String project,
    Summary summary,
    List<Finding> findings,
    List<Finding> blocking,
    List<Failure> failures,
    boolean failOnAnalysisError,
    Map<String, String> digests,
    Optional<Costs> costs) {
  public ScanReport {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(summary, "summary");
    findings = List.copyOf(findings);
    blocking = List.copyOf(blocking);
    failures = List.copyOf(failures);
    digests = Map.copyOf(digests);
    Objects.requireNonNull(costs, "costs");
  }

  /** A report without costs. */
  public ScanReport(
      String version,
      String project,
      Summary summary,
      List<Finding> findings,
      List<Finding> blocking,
      List<Failure> failures,
      boolean failOnAnalysisError,
      Map<String, String> digests) {
    this(
        version,
        project,
        summary,
        findings,
        blocking,
        failures,
        failOnAnalysisError,
        digests,
        Optional.empty());
  }

  /** A report whose gate looks at findings only. */
  public ScanReport(
      String version,
      String project,
      Summary summary,
      List<Finding> findings,
      List<Finding> blocking,
      List<Failure> failures,
      Map<String, String> digests) {
    this(version, project, summary, findings, blocking, failures, false, digests);
  }

  /** Whether the gate lets the project pass. */
  public boolean isPassed() {
    return blocking.isEmpty() && !isBlockedByFailures();
  }

  /** Whether the gate fails because something could not be analysed. */
  public boolean isBlockedByFailures() {
    return failOnAnalysisError && failures.stream().anyMatch(failure -> failure.kind().isError());
  }
}

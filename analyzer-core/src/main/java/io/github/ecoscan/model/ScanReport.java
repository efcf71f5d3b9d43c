package io.github.ecoscan.model;

import java.util.List;
import java.util.Objects;

/**
 * The outcome of a scan; all reports are views of it.
 *
 * @param version ecoscan's version
 * @param project the scanned project's name
 * @param findings in order of file and place, suppressed ones included
 * @param blocking the findings that fail the gate, a subset in the same order
 * @param failures what could not be analysed
 */
public record ScanReport(
    String version,
    String project,
    Summary summary,
    List<Finding> findings,
    List<Finding> blocking,
    List<Failure> failures) {
  public ScanReport {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(project, "project");
    Objects.requireNonNull(summary, "summary");
    findings = List.copyOf(findings);
    blocking = List.copyOf(blocking);
    failures = List.copyOf(failures);
  }
}

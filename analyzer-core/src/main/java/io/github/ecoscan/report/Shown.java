package io.github.ecoscan.report;

import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Standing;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Which findings a view is about, and in what order. */
final class Shown {
  private Shown() {}

  /** All that the source does not silence, for readers that tell new from old themselves. */
  static List<Finding> all(ScanReport report) {
    return report.findings().stream().filter(finding -> finding.suppression().isEmpty()).toList();
  }

  /** Those of them that are the gate's business, for people who review a change. */
  static List<Finding> fresh(ScanReport report) {
    return all(report).stream().filter(finding -> finding.standing() == Standing.NEW).toList();
  }

  /**
   * What fails the build comes first: a worse finding may be an old one that the gate lets pass.
   */
  static Comparator<Finding> worstFirst(ScanReport report) {
    var blocking = new HashSet<>(report.blocking());
    return Comparator.comparing((Finding finding) -> !blocking.contains(finding))
        .thenComparing(Finding::severity, Comparator.reverseOrder())
        .thenComparing(Comparator.naturalOrder());
  }

  /** One of three names for a severity, as most formats have three levels. */
  static String level(Severity severity, String high, String middle, String low) {
    return switch (severity) {
      case CRITICAL -> high;
      case MAJOR -> middle;
      case MINOR, INFO -> low;
    };
  }
}

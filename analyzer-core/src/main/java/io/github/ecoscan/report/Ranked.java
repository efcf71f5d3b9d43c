package io.github.ecoscan.report;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A finding with its place among the others.
 *
 * @param weight what to look at first, without unit: severity × confidence × repetition
 * @param number its place, from 0
 */
record Ranked(Finding finding, boolean blocking, int weight, int number) {
  private static final Map<Severity, Integer> SEVERITIES =
      Map.of(Severity.INFO, 1, Severity.MINOR, 3, Severity.MAJOR, 10, Severity.CRITICAL, 30);
  private static final Map<Confidence, Integer> CONFIDENCES =
      Map.of(Confidence.LOW, 1, Confidence.MEDIUM, 2, Confidence.HIGH, 4);
  private static final int MOST_REPEATED = 3;

  /** All findings that are not suppressed, the heaviest first. */
  static List<Ranked> of(ScanReport report) {
    var blocking = new HashSet<>(report.blocking());
    var heaviestFirst =
        Comparator.comparingInt((Finding finding) -> -weight(finding))
            .thenComparing(finding -> !blocking.contains(finding))
            .thenComparing(Comparator.naturalOrder());
    var ranked = new ArrayList<Ranked>();
    report.findings().stream()
        .filter(finding -> finding.suppression().isEmpty())
        .sorted(heaviestFirst)
        .forEach(
            finding ->
                ranked.add(
                    new Ranked(
                        finding, blocking.contains(finding), weight(finding), ranked.size())));
    return List.copyOf(ranked);
  }

  /** An order, not a measure: once findings have estimates, what they save takes its place. */
  private static int weight(Finding finding) {
    return SEVERITIES.get(finding.severity())
        * CONFIDENCES.get(finding.confidence())
        * (1 + repeated(finding));
  }

  private static int repeated(Finding finding) {
    var repetition = finding.repetition();
    var loops = (int) repetition.frames().stream().filter(Frame::isMany).count();
    var isServed =
        repetition.entryPoint().filter(entryPoint -> entryPoint.kind().isRepeated()).isPresent();
    return Math.min(MOST_REPEATED, loops + (isServed ? 1 : 0));
  }

  /** The element of the page that shows it. */
  String anchor() {
    return "f" + number;
  }
}

package io.github.ecoscan.report;

import io.github.ecoscan.impact.CostTotals;
import io.github.ecoscan.impact.Scenario;
import io.github.ecoscan.model.Costs;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Summary;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts reports of parts of a project together; in whatever order they come. */
public final class Merge {
  private static final Summary NONE = new Summary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  private Merge() {}

  /**
   * The report of all parts. What blocks a part blocks the whole.
   *
   * @param project the name of the whole
   * @param reports at least one
   */
  public static ScanReport of(String project, List<ScanReport> reports) {
    var digests = new TreeMap<String, String>();
    reports.forEach(report -> digests.putAll(report.digests()));
    var summary = reports.stream().map(ScanReport::summary).reduce(NONE, Merge::sum);
    var findings = all(reports, ScanReport::findings);
    // one scenario for the whole project, told with each part of it
    var declared =
        reports.stream()
            .flatMap(report -> report.costs().stream())
            .map(Costs::declared)
            .filter(declarations -> !declarations.equals(Costs.Declared.NOTHING))
            .findFirst()
            .orElse(Costs.Declared.NOTHING);
    var costs =
        new CostTotals(Scenario.NONE).of(findings, summary.cpuSeconds()).declaring(declared);
    return new ScanReport(
        reports.stream().map(ScanReport::version).max(String::compareTo).orElseThrow(),
        project,
        summary,
        findings,
        all(reports, ScanReport::blocking),
        all(reports, ScanReport::failures),
        reports.stream().anyMatch(ScanReport::isBlockedByFailures),
        digests,
        Optional.of(costs));
  }

  private static <T extends Comparable<T>> List<T> all(
      List<ScanReport> reports, Function<ScanReport, List<T>> part) {
    Stream<T> parts = reports.stream().map(part).flatMap(Collection::stream);
    // by all they are where their order leaves two equal
    return parts.sorted(Comparator.<T>naturalOrder().thenComparing(Object::toString)).toList();
  }

  private static Summary sum(Summary one, Summary other) {
    return new Summary(
        one.files() + other.files(),
        one.lines() + other.lines(),
        one.findings() + other.findings(),
        one.blocking() + other.blocking(),
        one.suppressed() + other.suppressed(),
        one.baseline() + other.baseline(),
        one.parseFailures() + other.parseFailures(),
        one.ruleFailures() + other.ruleFailures(),
        one.cpuSeconds() + other.cpuSeconds(),
        one.cacheHits() + other.cacheHits(),
        one.resolved() + other.resolved(),
        one.unresolved() + other.unresolved());
  }
}

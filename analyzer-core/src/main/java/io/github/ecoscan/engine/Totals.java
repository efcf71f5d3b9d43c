package io.github.ecoscan.engine;

import io.github.ecoscan.impact.CostTotals;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adds up the figures of a scan. */
final class Totals {
  private static final double NANOS = 1e9;

  private final List<UnitResult> units;
  private final int cacheHits;
  private final List<Failure> failures = new ArrayList<>();

  Totals(
      Sources sources,
      List<UnitResult> units,
      int cacheHits,
      List<Failure> flowFailures,
      List<Failure> notes) {
    this.units = units;
    this.cacheHits = cacheHits;
    failures.addAll(sources.failures());
    units.forEach(unit -> failures.addAll(unit.failures()));
    failures.addAll(flowFailures);
    failures.addAll(notes);
    failures.sort(null);
  }

  ScanReport report(ScanRequest request, Judge.Judgement judged, long cpuNanos) {
    var findings = judged.findings();
    var blocking = judged.blocking();
    var suppressed = (int) findings.stream().filter(f -> f.suppression().isPresent()).count();
    var summary =
        new Summary(
            (int) units.stream().filter(UnitResult::scanned).count(),
            units.stream().mapToLong(UnitResult::lines).sum(),
            findings.size() - suppressed,
            blocking.size(),
            suppressed,
            (int) findings.stream().filter(f -> f.standing() == Standing.BASELINE).count(),
            count(Failure.Kind.PARSE) + count(Failure.Kind.READ),
            count(Failure.Kind.RULE),
            cpuNanos / NANOS,
            cacheHits,
            units.stream().mapToLong(unit -> unit.calls().resolved()).sum(),
            units.stream().mapToLong(unit -> unit.calls().unresolved()).sum());
    var costs = new CostTotals(request.settings().scenario()).of(findings, summary.cpuSeconds());
    return new ScanReport(
        version(),
        project(request),
        summary,
        findings,
        blocking,
        failures,
        request.settings().gate().failOnAnalysisError(),
        digests(),
        Optional.of(costs));
  }

  private Map<String, String> digests() {
    var digests = new TreeMap<String, String>();
    for (var unit : units) {
      unit.digest().ifPresent(digest -> digests.put(unit.file(), digest));
    }
    return digests;
  }

  private int count(Failure.Kind kind) {
    return (int) failures.stream().filter(failure -> failure.kind() == kind).count();
  }

  private static String project(ScanRequest request) {
    var name = request.base().toAbsolutePath().normalize().getFileName();
    return name == null ? "" : name.toString();
  }

  private static String version() {
    return Optional.ofNullable(Totals.class.getPackage().getImplementationVersion()).orElse("dev");
  }
}

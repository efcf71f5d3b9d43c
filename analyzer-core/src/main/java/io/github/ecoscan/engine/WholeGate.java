package io.github.ecoscan.engine;

import io.github.ecoscan.config.Settings;
import io.github.ecoscan.gate.Scope;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Summary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;

/**
 * Judges a report that was put together from parts as a check of the whole would: what is tolerated
 * is tolerated once, not once for each part.
 *
 * @param base the folder that files are named from
 */
public record WholeGate(Settings settings, Scope scope, Path base) {
  public WholeGate {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(base, "base");
  }

  /** The report with another verdict. What the parts let pass as accepted or unchanged stays so. */
  public ScanReport judge(ScanReport report) {
    var judged = new Judge(settings, scope, base).judge(report.findings());
    var failures = new ArrayList<>(report.failures());
    failures.removeIf(failure -> failure.kind() == Failure.Kind.BUDGET);
    judged.note().ifPresent(failures::add);
    failures.sort(null);
    var known = judged.findings().stream().filter(f -> f.standing() == Standing.BASELINE).count();
    return new ScanReport(
        report.version(),
        report.project(),
        summary(report.summary(), judged.blocking().size(), (int) known),
        judged.findings(),
        judged.blocking(),
        failures,
        settings.gate().failOnAnalysisError(),
        report.digests(),
        report.costs());
  }

  private static Summary summary(Summary parts, int blocking, int baseline) {
    return new Summary(
        parts.files(),
        parts.lines(),
        parts.findings(),
        blocking,
        parts.suppressed(),
        baseline,
        parts.parseFailures(),
        parts.ruleFailures(),
        parts.cpuSeconds(),
        parts.cacheHits(),
        parts.resolved(),
        parts.unresolved());
  }
}

package io.github.ecoscan.engine;

import io.github.ecoscan.fix.FilePatch;
import io.github.ecoscan.fix.FixPlan;
import io.github.ecoscan.fix.FixSummary;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.ScanReport;
import java.io.IOException;
import java.util.ArrayList;

/**
 * Scans, and makes the fixes that the findings have.
 *
 * @param unsafe whether fixes that a person must review are made too
 */
public record Repair(ScanRequest request, boolean unsafe) {
  /** A fix may make room for another; each round settles at least one of those that overlap. */
  private static final int MOST_ROUNDS = 10;

  /** Plans what a first round would change, and changes nothing. */
  public FixPlan plan() {
    return plan(new Scan().run(request));
  }

  private FixPlan plan(ScanReport report) {
    return FixPlan.of(report, request.base(), request.charset(), unsafe);
  }

  /**
   * Fixes until there is nothing left to fix, so that doing it again changes nothing.
   *
   * @throws IOException when a file cannot be written; each file is either fixed or as it was
   */
  public FixSummary run() throws IOException {
    var done = new ArrayList<FilePatch>();
    for (var round = 1; ; round++) {
      var report = new Scan().run(request);
      var plan = plan(report);
      if (plan.patches().isEmpty() || round > MOST_ROUNDS) {
        return new FixSummary(done, plan.refused(), toReview(report));
      }
      for (var patch : plan.patches()) {
        patch.write();
        done.add(patch);
      }
    }
  }

  private int toReview(ScanReport report) {
    return unsafe ? 0 : (int) report.findings().stream().filter(Repair::isToReview).count();
  }

  private static boolean isToReview(Finding finding) {
    return finding.suppression().isEmpty()
        && finding.fix().filter(fix -> fix.safety() == Fix.Safety.REVIEW).isPresent();
  }
}

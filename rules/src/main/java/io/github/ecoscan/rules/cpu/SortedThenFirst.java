package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rule.RuleSpec.FixOffer;
import io.github.ecoscan.rules.Growth;
import io.github.ecoscan.syntax.Spans;

/** Flags items put in order for the sake of the first or last alone. */
@RuleSpec(
    name = "sorted-then-first",
    family = Family.CPU,
    severity = Severity.MINOR,
    fix = FixOffer.SAFE,
    since = "0.1.0",
    equivalents = "intellij:SimplifyStreamApiCallChains")
public final class SortedThenFirst implements Rule {

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, SortedThenFirst::check);
  }

  private static void check(MethodCallExpr call, RuleContext context) {
    var types = context.types();
    var found = SortedFirst.stream(call, types).or(() -> SortedFirst.list(call, types));
    if (found.isEmpty()) {
      return;
    }
    var sorted = found.get();
    var certainty = Growth.ofOnePass(sorted.items(), types);
    if (certainty.isEmpty()) {
      return;
    }
    var report =
        Report.at(sorted.whole(), Spans.quote(sorted.whole()))
            .onlyPerCall()
            .confidence(certainty.get());
    var safety = sorted.comparesOnly() ? Fix.Safety.SAFE : Fix.Safety.REVIEW;
    context.report(sorted.edits().isEmpty() ? report : report.fix(safety, sorted.edits()));
  }
}

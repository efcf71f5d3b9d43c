package io.github.ecoscan.rules.memory;

import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Confidence;
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

/** Flags a stream that wraps each number in an object to sum them up. */
@RuleSpec(
    name = "boxed-stream",
    family = Family.MEMORY,
    severity = Severity.MINOR,
    fix = FixOffer.SAFE,
    since = "0.1.0",
    equivalents = {"intellij:SimplifyStreamApiCallChains", "sonar:S4276"})
public final class BoxedStream implements Rule {

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, BoxedStream::check);
  }

  private static void check(MethodCallExpr call, RuleContext context) {
    var sum = BoxedSum.of(call, context.types()).orElse(null);
    if (sum == null) {
      return;
    }
    // what is saved is as much as there are items
    var certainty = Growth.ofOnePass(call, context.types()).orElse(Confidence.LOW);
    var report =
        Report.at(call, Spans.quote(call), sum.wrapper(), sum.better())
            .onlyPerCall()
            .confidence(certainty);
    var fix = sum.edits();
    context.report(
        fix.isEmpty()
            ? report
            : report.fix(sum.isSameAsNumber() ? Fix.Safety.SAFE : Fix.Safety.REVIEW, fix));
  }
}

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

/** Flags a stream that is run to its end to learn whether it has an item. */
@RuleSpec(
    name = "stream-existence-by-count",
    family = Family.CPU,
    severity = Severity.INFO,
    fix = FixOffer.SAFE,
    since = "0.1.0",
    equivalents = {
      "fb-contrib:FII_AVOID_SIZE_ON_COLLECTED_STREAM",
      "intellij:ReplaceInefficientStreamCount",
      "sonar:S4034"
    })
public final class StreamExistenceByCount implements Rule {

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, StreamExistenceByCount::check);
  }

  private static void check(MethodCallExpr call, RuleContext context) {
    var test = ExistenceTest.of(call, context.types()).orElse(null);
    if (test == null) {
      return;
    }
    var certainty = Growth.ofOnePass(test.last(), context.types());
    if (certainty.isEmpty()) {
      return;
    }
    var report =
        Report.at(test.whole(), Spans.quote(test.whole()))
            .onlyPerCall()
            .confidence(certainty.get());
    var fix = test.edits();
    var safety =
        new TotalFilter(context.types()).areTotal(test.last())
            ? Fix.Safety.SAFE
            : Fix.Safety.REVIEW;
    context.report(fix.isEmpty() ? report : report.fix(safety, fix));
  }
}

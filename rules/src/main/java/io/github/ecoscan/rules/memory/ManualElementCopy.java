package io.github.ecoscan.rules.memory;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
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
import io.github.ecoscan.rules.TextEdits;
import io.github.ecoscan.syntax.Spans;
import java.util.List;

/** Flags objects copied one by one into a list or an array that could take them at once. */
@RuleSpec(
    name = "manual-element-copy",
    family = Family.MEMORY,
    severity = Severity.MINOR,
    fix = FixOffer.SAFE,
    since = "0.1.0",
    equivalents = {
      "creedengo:GCI27",
      "fb-contrib:MAC_MANUAL_ARRAY_COPY",
      "intellij:ManualArrayCopy",
      "intellij:ManualArrayToCollectionCopy",
      "intellij:UseBulkOperation",
      "pmd:AvoidArrayLoops",
      "pmd:UseArraysAsList"
    })
public final class ManualElementCopy implements Rule {

  @Override
  public void register(Dispatch on) {
    on.node(
        ForEachStmt.class,
        (loop, context) ->
            ElementCopy.of(loop, context.types()).ifPresent(c -> report(c, context)));
    on.node(
        ForStmt.class,
        (loop, context) ->
            ElementCopy.of(loop, context.types()).ifPresent(c -> report(c, context)));
    on.node(
        MethodCallExpr.class,
        (each, context) ->
            ElementCopy.of(each, context.types()).ifPresent(c -> report(c, context)));
  }

  private static void report(ElementCopy copy, RuleContext context) {
    var certainty = Growth.ofOnePass(copy.source(), context.types());
    if (certainty.isEmpty()) {
      return;
    }
    var report =
        Report.at(copy.copy(), Spans.quote(copy.target()), Spans.quote(copy.source()))
            .onlyPerCall()
            .confidence(certainty.get());
    var safety = copy.same() ? Fix.Safety.SAFE : Fix.Safety.REVIEW;
    context.report(
        copy.bulk().isEmpty() || TextEdits.hasComment(copy.copy())
            ? report
            : report.fix(safety, List.of(Spans.replace(copy.copy(), copy.bulk()))));
  }
}

package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rules.OneShot;
import io.github.ecoscan.syntax.Writes;

/** Flags a collection searched for an equal item, for each item of another one. */
@RuleSpec(
    name = "nested-linear-lookup",
    family = Family.CPU,
    severity = Severity.MAJOR,
    since = "0.1.0")
public final class NestedLinearLookup implements Rule {

  @Override
  public void register(Dispatch on) {
    on.node(
        ForEachStmt.class,
        (loop, context) -> EqualityJoin.of(loop).ifPresent(join -> check(join, context)));
    on.node(
        MethodCallExpr.class,
        (end, context) -> EqualityJoin.of(end).ifPresent(join -> check(join, context)));
  }

  private static void check(EqualityJoin join, RuleContext context) {
    var repeater = context.repetition().innermost().orElse(null);
    if (repeater == null || Writes.name(join.collection()).isEmpty()) {
      return;
    }
    var lookup = new LoopLookup(context.repetition(), context.types());
    if (!context.types().isA(join.collection(), "java.util.Collection").isYes()
        || !lookup.variesIn(repeater, join.wanted())
        || !new DataKeys(context.types()).isKey(join.wanted())
        || OneShot.isAround(join.search(), context.repetition())) {
      return;
    }
    var collection = Writes.name(join.collection()).orElseThrow();
    lookup
        .repeated(join.collection(), repeater)
        .map(Report.at(join.search(), collection).onlyPerCall()::confidence)
        .ifPresent(context::report);
  }
}

package io.github.ecoscan.rules.memory;

import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.syntax.Spans;

/** Flags a cache that keeps every value it was ever asked for. */
@RuleSpec(
    name = "unbounded-cache",
    family = Family.MEMORY,
    severity = Severity.MAJOR,
    since = "0.1.0",
    equivalents = {"creedengo:GCI76", "jpinpoint:AvoidSimpleCaches"})
public final class UnboundedCache implements Rule {

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, UnboundedCache::check);
  }

  private static void check(MethodCallExpr call, RuleContext context) {
    var types = context.types();
    var cache = KeptCache.built(call, types).or(() -> KeptCache.filled(call, types));
    if (cache.isEmpty()) {
      return;
    }
    context.report(Report.at(call, Spans.quote(cache.get())));
  }
}

package io.github.ecoscan.engine;

import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSpec;

/** Flags each call of a method named waste, for releases before Java 12. */
@RuleSpec(
    name = "old-waste",
    family = Family.CPU,
    severity = Severity.MAJOR,
    tier = Tier.STABLE,
    since = "0",
    obsoleteFrom = 12)
public final class OldWaste implements Rule {
  @Override
  public void register(Dispatch on) {
    on.node(
        MethodCallExpr.class,
        (call, context) -> {
          if (call.getNameAsString().equals("waste")) {
            context.report(Report.at(call, Integer.toString(context.javaLevel())));
          }
        });
  }
}

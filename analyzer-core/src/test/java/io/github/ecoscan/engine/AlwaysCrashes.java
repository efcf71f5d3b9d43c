package io.github.ecoscan.engine;

import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSpec;

/** Throws at each call. */
@RuleSpec(
    name = "always-crashes",
    family = Family.CPU,
    severity = Severity.MAJOR,
    tier = Tier.STABLE,
    since = "0")
public final class AlwaysCrashes implements Rule {
  @Override
  public void register(Dispatch on) {
    on.node(
        MethodCallExpr.class,
        (call, context) -> {
          throw new IllegalStateException("as planned");
        });
  }
}

package io.github.ecoscan.engine;

import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSpec;

/** Flags calls named often; where they may not run often, for those only who want previews. */
@RuleSpec(
    name = "waste-hinted",
    family = Family.CPU,
    severity = Severity.MAJOR,
    tier = Tier.STABLE,
    previewsHints = true,
    since = "0")
public final class WasteHinted implements Rule {
  @Override
  public void register(Dispatch on) {
    on.node(
        MethodCallExpr.class,
        (call, context) -> {
          if (call.getNameAsString().equals("often")) {
            context.report(Report.at(call, call.toString()).onlyOften());
          }
        });
  }
}

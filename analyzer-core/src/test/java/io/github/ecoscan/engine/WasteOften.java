package io.github.ecoscan.engine;

import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSpec;

/** Flags calls named again where they run again, and calls named often where they run often. */
@RuleSpec(
    name = "waste-often",
    family = Family.CPU,
    severity = Severity.MAJOR,
    tier = Tier.STABLE,
    since = "0")
public final class WasteOften implements Rule {
  @Override
  public void register(Dispatch on) {
    on.node(
        MethodCallExpr.class,
        (call, context) -> {
          var report = Report.at(call, call.toString());
          switch (call.getNameAsString()) {
            case "again" -> context.report(report.onlyPerCall());
            case "often" -> context.report(report.onlyOften());
            default -> {}
          }
        });
  }
}

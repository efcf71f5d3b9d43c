package io.github.ecoscan.engine;

import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSpec;

/** Flags each statement that is a call, unless a call in it is known to be waste. */
@RuleSpec(
    name = "waste-statement",
    family = Family.CPU,
    severity = Severity.MAJOR,
    tier = Tier.STABLE,
    since = "0",
    yieldsTo = "waste-call")
public final class WasteStatement implements Rule {
  @Override
  public void register(Dispatch on) {
    on.node(
        ExpressionStmt.class,
        (statement, context) -> {
          if (statement.getExpression().isMethodCallExpr()) {
            context.report(Report.at(statement, statement.toString()));
          }
        });
  }
}

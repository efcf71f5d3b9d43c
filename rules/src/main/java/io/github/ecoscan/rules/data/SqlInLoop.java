package io.github.ecoscan.rules.data;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Flow;
import io.github.ecoscan.rule.FlowContext;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSpec;

/** Flags a database query that runs once for each item of something. */
@RuleSpec(
    name = "sql-in-loop",
    family = Family.DATA,
    severity = Severity.MAJOR,
    tier = Tier.STABLE,
    since = "0.1.0",
    equivalents = {"creedengo:GCI72", "fb-contrib:SIL_SQL_IN_LOOP"})
public final class SqlInLoop implements Rule {

  @Override
  public void register(Dispatch on) {
    on.flow(SqlInLoop::check, OperationKind.SQL_QUERY);
  }

  private static void check(Flow flow, FlowContext context) {
    if (flow.startsWith(EntryPoint.Kind.STARTUP) || flow.startsWith(EntryPoint.Kind.TEST)) {
      return;
    }
    context.report(flow.dynamic() ? Confidence.MEDIUM : Confidence.HIGH);
  }
}

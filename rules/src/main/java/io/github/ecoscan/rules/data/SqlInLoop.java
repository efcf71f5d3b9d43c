package io.github.ecoscan.rules.data;

import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSpec;

/** Flags a database query that runs once for each item of something. */
@RuleSpec(
    name = "sql-in-loop",
    family = Family.DATA,
    severity = Severity.MAJOR,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    tags = {"jdbc", "jpa", "hibernate", "spring", "mybatis", "jooq"},
    equivalents = {"creedengo:GCI72", "fb-contrib:SIL_SQL_IN_LOOP"})
public final class SqlInLoop implements Rule {

  @Override
  public void register(Dispatch on) {
    on.flow(RoundTrips::report, OperationKind.SQL_QUERY);
  }
}

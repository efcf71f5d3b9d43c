package io.github.ecoscan.rules.data;

import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSpec;

/** Flags a repository or mapper that is asked once for each item of something. */
@RuleSpec(
    name = "repository-call-in-loop",
    family = Family.DATA,
    severity = Severity.MAJOR,
    tier = Tier.STABLE,
    since = "0.1.0",
    tags = {"spring", "mybatis", "mybatis-plus"},
    equivalents = {"creedengo:GCI1"})
public final class RepositoryCallInLoop implements Rule {

  @Override
  public void register(Dispatch on) {
    on.flow(RoundTrips::report, OperationKind.REPOSITORY_QUERY);
  }
}

package io.github.ecoscan.engine;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSpec;

/** Flags each flow of a query; those handed to other threads are of medium confidence. */
@RuleSpec(
    name = "query-repeated",
    family = Family.DATA,
    severity = Severity.MAJOR,
    tier = Tier.STABLE,
    since = "0")
public final class QueryRepeated implements Rule {
  @Override
  public void register(Dispatch on) {
    on.flow(
        (flow, context) ->
            context.report(flow.is(Trait.CONCURRENT) ? Confidence.MEDIUM : Confidence.HIGH),
        OperationKind.SQL_QUERY);
  }
}

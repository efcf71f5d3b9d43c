package io.github.ecoscan.rules.data;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Flow;
import io.github.ecoscan.rule.FlowContext;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSpec;

/** Flags an association that is loaded late, with a query for each entity of a loop. */
@RuleSpec(
    name = "lazy-association-in-loop",
    family = Family.DATA,
    severity = Severity.MAJOR,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    tags = {"jpa", "hibernate", "spring"})
public final class LazyAssociationInLoop implements Rule {

  @Override
  public void register(Dispatch on) {
    on.flow(LazyAssociationInLoop::check, OperationKind.ASSOCIATION_LOAD);
  }

  private static void check(Flow flow, FlowContext context) {
    if (flow.isOneShot()
        || !flow.is(Trait.OF_ITEM)
        || flow.is(Trait.PREFETCHING)
        || flow.is(Trait.FETCHED)) {
      return;
    }
    if (flow.is(Trait.QUERIED)) {
      context.report(flow.confidence());
    } else {
      context.report(Confidence.LOW, "unknown");
    }
  }
}

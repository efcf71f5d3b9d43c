package io.github.ecoscan.rules.io;

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

/** Flags a file that is opened and closed again for each item of something. */
@RuleSpec(
    name = "open-close-in-loop",
    family = Family.IO,
    severity = Severity.MAJOR,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    tags = {"file"})
public final class OpenCloseInLoop implements Rule {

  @Override
  public void register(Dispatch on) {
    on.flow(
        OpenCloseInLoop::check,
        OperationKind.FILE_OPEN,
        OperationKind.FILE_READ,
        OperationKind.FILE_WRITE);
  }

  private static void check(Flow flow, FlowContext context) {
    // what some turns do may be rare: a line for each error
    if (flow.isOneShot() || !flow.is(Trait.UNCHANGED) || flow.is(Trait.CONDITIONAL)) {
      return;
    }
    context.report(flow.confidence(), flow.kind() == OperationKind.FILE_WRITE ? "write" : "");
  }
}

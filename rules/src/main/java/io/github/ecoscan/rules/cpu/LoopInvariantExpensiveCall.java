package io.github.ecoscan.rules.cpu;

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

/** Flags an expensive look-up that gives the same answer in each turn of a loop. */
@RuleSpec(
    name = "loop-invariant-expensive-call",
    family = Family.CPU,
    severity = Severity.MINOR,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    equivalents = {
      "sonar:S9142",
      "infer:EXPENSIVE_LOOP_INVARIANT_CALL",
      "spotbugs:IIL_PREPARE_STATEMENT_IN_LOOP",
      "jpinpoint:AvoidRecompilingXPathExpression"
    })
public final class LoopInvariantExpensiveCall implements Rule {
  /** The repetition, one call, the look-up: further away nobody would move it. */
  private static final int SHORT_PATH = 3;

  @Override
  public void register(Dispatch on) {
    on.flow(LoopInvariantExpensiveCall::check, OperationKind.LOOKUP, OperationKind.CRYPTO_INIT);
  }

  private static void check(Flow flow, FlowContext context) {
    if (flow.isOneShot() || !flow.is(Trait.UNCHANGED) || flow.path().size() > SHORT_PATH) {
      return;
    }
    // a digest has a state: another method cannot simply keep it
    if (flow.kind() == OperationKind.LOOKUP || flow.path().isEmpty()) {
      context.report(flow.confidence());
    }
  }
}

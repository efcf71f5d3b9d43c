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

/**
 * Flags each timer that is always made alike, and given up again; guesses are of low confidence.
 */
@RuleSpec(
    name = "timer-per-call",
    family = Family.CONCURRENCY,
    severity = Severity.MAJOR,
    tier = Tier.STABLE,
    since = "0")
public final class TimerPerCall implements Rule {
  @Override
  public void register(Dispatch on) {
    on.perCall(
        (flow, context) -> {
          if (!flow.is(Trait.VARIES)) {
            context.report(flow.is(Trait.ASSUMED) ? Confidence.LOW : Confidence.HIGH);
          }
        },
        OperationKind.THREAD_CREATE);
  }
}

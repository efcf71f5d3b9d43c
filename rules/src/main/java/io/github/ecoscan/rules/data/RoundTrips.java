package io.github.ecoscan.rules.data;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.rule.Flow;
import io.github.ecoscan.rule.FlowContext;

/** What the rules about round trips in loops have in common. */
final class RoundTrips {
  private RoundTrips() {}

  /** Reports a read, unless it runs at start-up only. */
  static void report(Flow flow, FlowContext context) {
    if (!flow.isOneShot()) {
      context.report(confidence(flow));
    }
  }

  /** A turn that may skip the operation, or run another one, makes the finding less certain. */
  static Confidence confidence(Flow flow) {
    return flow.is(Trait.DYNAMIC) || flow.is(Trait.CONDITIONAL)
        ? Confidence.MEDIUM
        : Confidence.HIGH;
  }
}

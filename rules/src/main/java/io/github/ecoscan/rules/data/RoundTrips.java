package io.github.ecoscan.rules.data;

import io.github.ecoscan.model.Trait;
import io.github.ecoscan.rule.Flow;
import io.github.ecoscan.rule.FlowContext;

/** What the rules about round trips in loops have in common. */
final class RoundTrips {
  private RoundTrips() {}

  /** Reports a read, unless it runs now and then only or for many items at once. */
  static void report(Flow flow, FlowContext context) {
    if (!flow.isOneShot() && !flow.isCommand() && !flow.is(Trait.GROUPED)) {
      context.report(flow.confidence());
    }
  }
}

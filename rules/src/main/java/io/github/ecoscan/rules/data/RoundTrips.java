package io.github.ecoscan.rules.data;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.rule.Flow;
import io.github.ecoscan.rule.FlowContext;

/** What the rules about round trips in loops have in common. */
final class RoundTrips {
  private static final int LONG_PATH = 5;

  private RoundTrips() {}

  /** Reports a read, unless it runs at start-up only or for many items at once. */
  static void report(Flow flow, FlowContext context) {
    if (!flow.isOneShot() && !flow.is(Trait.GROUPED)) {
      context.report(confidence(flow));
    }
  }

  /**
   * Each doubt takes some certainty: a turn that may skip the operation, a call that may run
   * another method, a long way from the repetition to the operation.
   */
  static Confidence confidence(Flow flow) {
    if (flow.is(Trait.COMMAND_LINE) && flow.cause().kind() != Frame.Kind.RECORD_FUNCTION) {
      return Confidence.LOW;
    }
    var doubts = flow.is(Trait.DYNAMIC) ? 1 : 0;
    doubts += flow.is(Trait.CONDITIONAL) ? 1 : 0;
    doubts += flow.path().size() > LONG_PATH ? 1 : 0;
    return switch (doubts) {
      case 0 -> Confidence.HIGH;
      case 1 -> Confidence.MEDIUM;
      default -> Confidence.LOW;
    };
  }
}

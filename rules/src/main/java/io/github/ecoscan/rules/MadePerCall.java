package io.github.ecoscan.rules;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.rule.Flow;
import io.github.ecoscan.rule.FlowContext;

/** What the rules about heavy things that are made at each call have in common. */
public final class MadePerCall {
  private MadePerCall() {}

  /** Reports what is always made alike. */
  public static void report(Flow flow, FlowContext context) {
    if (!flow.is(Trait.VARIES)) {
      context.report(confidence(flow));
    }
  }

  /** Whether a pipeline's function makes it, for each of its records. */
  public static boolean isPerRecord(Flow flow) {
    return flow.repetition().frames().stream()
        .anyMatch(frame -> frame.kind() == Frame.Kind.RECORD_FUNCTION);
  }

  /**
   * How sure it is that one would do and that many are made. Nobody may call a public method that
   * the project does not call; a tool or a job may run now and then only.
   */
  public static Confidence confidence(Flow flow) {
    if (flow.is(Trait.COMMAND_LINE) || flow.startsWith(EntryPoint.Kind.SCHEDULE)) {
      return Confidence.LOW;
    }
    return flow.is(Trait.ASSUMED) || flow.is(Trait.DYNAMIC) ? Confidence.MEDIUM : Confidence.HIGH;
  }
}

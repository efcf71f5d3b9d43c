package io.github.ecoscan.rules.concurrency;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Flow;
import io.github.ecoscan.rule.FlowContext;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSpec;
import java.util.regex.Pattern;

/** Flags a thread or a pool of threads that is made for one request, message or item. */
@RuleSpec(
    name = "executor-or-thread-per-task",
    family = Family.CONCURRENCY,
    severity = Severity.MAJOR,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    equivalents = {"fb-contrib:HES_LOCAL_EXECUTOR_SERVICE", "sonar:S6881"})
public final class ExecutorOrThreadPerTask implements Rule {
  /** {@code i < workers}: the loop fills a pool of its own. */
  private static final Pattern COUNTS = Pattern.compile("\\w+(\\(\\))? *[<>]=? *[^<>]+");

  @Override
  public void register(Dispatch on) {
    on.perCall(
        ExecutorOrThreadPerTask::check, OperationKind.EXECUTOR_CREATE, OperationKind.THREAD_CREATE);
  }

  private static void check(Flow flow, FlowContext context) {
    if (flow.is(Trait.ASSUMED) || flow.is(Trait.COMMAND_LINE) || !isPerTask(flow)) {
      return;
    }
    var variant = flow.kind() == OperationKind.THREAD_CREATE ? "thread" : "";
    context.report(confidence(flow), variant);
  }

  /** A loop that nothing is known to run again may run once in the life of a program. */
  private static Confidence confidence(Flow flow) {
    if (flow.repetition().entryPoint().filter(start -> start.kind().isRepeated()).isEmpty()) {
      return Confidence.LOW;
    }
    return flow.is(Trait.DYNAMIC) ? Confidence.MEDIUM : Confidence.HIGH;
  }

  /** A job that runs now and then may have threads of its own; a few fixed turns may, too. */
  private static boolean isPerTask(Flow flow) {
    var cause = flow.cause();
    if (cause.kind() == Frame.Kind.CALL) {
      return flow.startsWith(EntryPoint.Kind.REQUEST, EntryPoint.Kind.MESSAGE);
    }
    return cause.isMany() && !COUNTS.matcher(cause.bound().over()).matches();
  }
}

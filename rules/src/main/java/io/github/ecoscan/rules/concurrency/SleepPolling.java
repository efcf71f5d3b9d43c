package io.github.ecoscan.rules.concurrency;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.Statement;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Types;
import java.util.OptionalLong;

/** Flags a loop that sleeps and looks, where a call exists that wakes up when it is time. */
@RuleSpec(
    name = "sleep-polling",
    family = Family.CONCURRENCY,
    severity = Severity.MINOR,
    since = "0.1.0",
    equivalents = {"intellij:BusyWait"})
public final class SleepPolling implements Rule {
  /** So rare a look costs next to nothing. */
  private static final long RARE = 60_000;

  /** From here on it is the delay that hurts, not the work. */
  private static final long SELDOM = 5_000;

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, SleepPolling::check);
  }

  private static void check(MethodCallExpr sleep, RuleContext context) {
    if (!sleep.getNameAsString().equals("sleep")
        || sleep.getArguments().isEmpty()
        || !(context.repetition().innermost().orElse(null) instanceof Statement loop)
        || context.repetition().isAfterFailure()
        || context.repetition().frames().stream().anyMatch(f -> f.shape() == Frame.Shape.RETRY)
        || !isSleep(sleep, context.types())
        || isAdapted(sleep, loop)) {
      return;
    }
    var period = period(sleep, context.types());
    var poll = PollingLoop.of(loop, sleep, context.types());
    if (poll.isEmpty() || period.orElse(0) >= RARE) {
      return;
    }
    var report = Report.at(sleep, Spans.quote(sleep), poll.get().subject());
    if (poll.get().isFlag()) {
      report = report.variant("flag").confidence(Confidence.MEDIUM);
    }
    if (period.orElse(0) >= SELDOM) {
      report = report.severity(Severity.INFO);
    }
    context.report(report);
  }

  private static boolean isSleep(MethodCallExpr call, Types types) {
    return types
        .target(call)
        .filter(
            method ->
                method.owner().equals("java.lang.Thread")
                    || method.owner().equals("java.util.concurrent.TimeUnit"))
        .isPresent();
  }

  /** The delay grows, or depends on what was seen. */
  private static boolean isAdapted(MethodCallExpr sleep, Node loop) {
    return sleep.getArguments().stream()
        .flatMap(argument -> argument.findAll(NameExpr.class).stream())
        .map(NameExpr::getNameAsString)
        .anyMatch(name -> Writes.isAssigned(name, loop) || isDeclaredIn(name, loop));
  }

  private static boolean isDeclaredIn(String name, Node loop) {
    return loop.findFirst(
            VariableDeclarator.class, variable -> variable.getNameAsString().equals(name))
        .isPresent();
  }

  private static OptionalLong period(MethodCallExpr sleep, Types types) {
    Expression amount = sleep.getArgument(0);
    var unit = sleep.getScope().flatMap(scope -> Millis.unit(scope, types));
    return unit.isPresent()
        ? Millis.of(amount, sleep.getScope().orElseThrow(), types)
        : Millis.number(amount, types);
  }
}

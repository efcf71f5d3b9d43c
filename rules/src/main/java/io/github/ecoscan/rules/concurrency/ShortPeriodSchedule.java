package io.github.ecoscan.rules.concurrency;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Symbols;
import io.github.ecoscan.syntax.Words;
import io.github.ecoscan.types.Types;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Flags a job that wakes up more than once a second, whether there is something to do or not. */
@RuleSpec(
    name = "short-period-schedule",
    family = Family.CONCURRENCY,
    severity = Severity.MINOR,
    since = "0.1.0")
public final class ShortPeriodSchedule implements Rule {
  private static final long SECOND = 1_000;

  /** What has to happen that often, and says so. */
  private static final Pattern PACED =
      Words.startingWith(
          "animat",
          "clock",
          "fps",
          "frame",
          "game",
          "heart",
          "keep alive",
          "keepalive",
          "lease",
          "metronome",
          "render",
          "repaint",
          "sampl",
          "simulat",
          "tick",
          "timeout",
          "ui",
          "watchdog");

  @Override
  public void register(Dispatch on) {
    on.node(
        NormalAnnotationExpr.class,
        (annotation, context) -> check(annotation, period(annotation, context.types()), context));
    on.node(
        MethodCallExpr.class,
        (call, context) -> check(call, shorterThanASecond(period(call, context.types())), context));
  }

  private static void check(Expression schedule, OptionalLong period, RuleContext context) {
    if (period.isEmpty() || isPaced(schedule)) {
      return;
    }
    context.report(Report.at(schedule, Spans.quote(schedule), Long.toString(period.getAsLong())));
  }

  private static OptionalLong shorterThanASecond(OptionalLong period) {
    return period.isPresent() && period.getAsLong() < SECOND ? period : OptionalLong.empty();
  }

  /** A period under a second, or a cron expression for every second, often meant for minutes. */
  private static OptionalLong period(NormalAnnotationExpr annotation, Types types) {
    return SchedulePeriod.isEverySecond(annotation, types)
        ? OptionalLong.of(SECOND)
        : shorterThanASecond(SchedulePeriod.of(annotation, types));
  }

  private static boolean isPaced(Node schedule) {
    var names =
        Symbols.typeName(schedule).replaceAll(".*\\.", "")
            + " "
            + Scopes.member(schedule)
                .filter(MethodDeclaration.class::isInstance)
                .map(method -> ((MethodDeclaration) method).getNameAsString())
                .orElse("");
    return Words.find(PACED, names + " " + Spans.quote(schedule));
  }

  private static OptionalLong period(MethodCallExpr call, Types types) {
    var arguments = call.getArguments();
    var scope = call.getScope().orElse(null);
    if (scope == null || arguments.size() < 3) {
      return OptionalLong.empty();
    }
    return switch (call.getNameAsString()) {
      case "scheduleWithFixedDelay" -> ofExecutor(call, types);
      case "scheduleAtFixedRate" ->
          arguments.size() == 4 ? ofExecutor(call, types) : ofTimer(call, types);
      case "schedule" -> ofTimer(call, types);
      default -> OptionalLong.empty();
    };
  }

  private static OptionalLong ofExecutor(MethodCallExpr call, Types types) {
    return call.getArguments().size() == 4
            && types
                .isA(call.getScope().orElseThrow(), "java.util.concurrent.ScheduledExecutorService")
                .isYes()
        ? Millis.of(call.getArgument(2), call.getArgument(3), types)
        : OptionalLong.empty();
  }

  private static OptionalLong ofTimer(MethodCallExpr call, Types types) {
    return call.getArguments().size() == 3
            && types.isA(call.getScope().orElseThrow(), "java.util.Timer").isYes()
        ? Millis.number(call.getArgument(2), types)
        : OptionalLong.empty();
  }
}

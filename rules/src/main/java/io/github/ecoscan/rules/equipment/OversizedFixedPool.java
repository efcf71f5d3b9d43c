package io.github.ecoscan.rules.equipment;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.MethodRef;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Flags a pool of threads or connections whose large size is written in the source. */
@RuleSpec(
    name = "oversized-fixed-pool",
    family = Family.EQUIPMENT,
    severity = Severity.MINOR,
    since = "0.1.0",
    equivalents = {"jpinpoint:AvoidHardcodedConnectionConfig"})
public final class OversizedFixedPool implements Rule {
  private static final int MANY = 32;

  /** Threads that only compute: more than processors bring nothing. */
  private static final int MANY_WORKERS = 16;

  private static final String CONNECTIONS = "connections";

  /** Methods and constructors whose first argument is a size that the pool keeps. */
  private static final Map<String, Pool> POOLS =
      Map.ofEntries(
          Map.entry("java.util.concurrent.Executors#newFixedThreadPool", new Pool("", MANY)),
          Map.entry("java.util.concurrent.Executors#newScheduledThreadPool", new Pool("", MANY)),
          Map.entry(
              "java.util.concurrent.Executors#newWorkStealingPool", new Pool("", MANY_WORKERS)),
          Map.entry("java.util.concurrent.ForkJoinPool#<init>", new Pool("", MANY_WORKERS)),
          Map.entry("java.util.concurrent.ThreadPoolExecutor#<init>", new Pool("", MANY)),
          Map.entry("java.util.concurrent.ScheduledThreadPoolExecutor#<init>", new Pool("", MANY)),
          Map.entry(
              "org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor#setCorePoolSize",
              new Pool("", MANY)),
          Map.entry(
              "org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler#setPoolSize",
              new Pool("", MANY)),
          Map.entry(
              "com.zaxxer.hikari.HikariConfig#setMaximumPoolSize", new Pool(CONNECTIONS, MANY)),
          Map.entry("com.zaxxer.hikari.HikariConfig#setMinimumIdle", new Pool(CONNECTIONS, MANY)));

  /** What a pool keeps, and from how many on that is a lot. */
  private record Pool(String variant, int many) {}

  @Override
  public void register(Dispatch on) {
    on.node(
        MethodCallExpr.class,
        (call, context) -> {
          if (call.getNameAsString().startsWith("new")
              || call.getNameAsString().startsWith("set")) {
            check(call, call.getArguments().getFirst(), context);
          }
        });
    on.node(
        ObjectCreationExpr.class,
        (made, context) -> {
          if (made.getType().getNameAsString().matches(".*(Pool|Executor)")) {
            check(made, made.getArguments().getFirst(), context);
          }
        });
  }

  private static void check(Expression call, Optional<Expression> size, RuleContext context) {
    var number = size.map(s -> Constants.integer(s, context.types()));
    if (number.isEmpty() || number.get().isEmpty() || number.get().getAsInt() < MANY_WORKERS) {
      return;
    }
    var pool = context.types().target(call).map(OversizedFixedPool::key).map(POOLS::get);
    if (pool.isEmpty() || number.get().getAsInt() < pool.get().many() || mayShrink(call)) {
      return;
    }
    context.report(
        Report.at(call, Spans.quote(call), Integer.toString(number.get().getAsInt()))
            .variant(pool.get().variant())
            .confidence(Confidence.MEDIUM));
  }

  private static String key(MethodRef method) {
    return method.owner() + "#" + method.name();
  }

  /** Threads that end when idle, or cost next to nothing. */
  private static boolean mayShrink(Node call) {
    var member = Scopes.member(call).orElse(call).toString().toLowerCase(Locale.ROOT);
    return member.contains("allowcorethreadtimeout") || member.contains("virtual");
  }
}

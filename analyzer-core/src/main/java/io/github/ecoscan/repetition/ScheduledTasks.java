package io.github.ecoscan.repetition;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.ecoscan.syntax.Symbols;
import io.github.ecoscan.types.MethodRef;
import io.github.ecoscan.types.Types;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Functions and methods of a unit that its own calls give to schedulers of the JDK or Spring. */
final class ScheduledTasks {
  private static final Set<String> METHODS =
      Set.of("schedule", "scheduleAtFixedRate", "scheduleWithFixedDelay");
  private static final String POOL = "java.util.concurrent.ScheduledExecutorService";
  private static final String TIMER = "java.util.Timer";
  private static final String SPRING = "org.springframework.scheduling.TaskScheduler";
  private static final List<String> IMPORTS =
      List.of("java.util.concurrent", "java.util.Timer", "org.springframework.scheduling");

  private final Types types;

  /** Periods by what {@link #key} makes of a method; null until asked for. */
  private Map<String, Optional<Duration>> methods;

  /** A task that runs again and again. */
  record Task(Optional<Duration> period) {}

  ScheduledTasks(Types types) {
    this.types = types;
  }

  /** The task that a function, or the object that has the method, is given away as. */
  Optional<Task> given(Node function) {
    return function.getParentNode().orElse(null) instanceof MethodCallExpr call
            && call.getArguments().indexOf(function) == 0
        ? task(call)
        : Optional.empty();
  }

  /** The task that a method is, because a call names it: {@code this::refresh}. */
  Optional<Task> named(MethodDeclaration method) {
    if (methods == null) {
      methods = method.findCompilationUnit().map(this::collect).orElse(Map.of());
    }
    return methods.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(methods.get(key(Symbols.typeName(method), method.getNameAsString())))
            .filter(period -> method.getParameters().isEmpty())
            .map(Task::new);
  }

  private Map<String, Optional<Duration>> collect(CompilationUnit unit) {
    var found = new HashMap<String, Optional<Duration>>();
    if (unit.getImports().stream()
        .noneMatch(i -> IMPORTS.stream().anyMatch(i.getNameAsString()::startsWith))) {
      return found;
    }
    unit.walk(
        MethodCallExpr.class,
        call -> {
          if (METHODS.contains(call.getNameAsString()) && !call.getArguments().isEmpty()) {
            target(call.getArgument(0))
                .filter(method -> method.parameters().isEmpty())
                .ifPresent(
                    method ->
                        task(call)
                            .ifPresent(
                                task ->
                                    found.putIfAbsent(
                                        key(method.owner(), method.name()), task.period())));
          }
        });
    return found;
  }

  /** The only method that a function calls. */
  private Optional<MethodRef> target(Expression function) {
    if (function instanceof MethodReferenceExpr) {
      return types.target(function);
    }
    return function instanceof LambdaExpr lambda
            && lambda.getBody() instanceof ExpressionStmt body
            && body.getExpression() instanceof MethodCallExpr call
        ? types.target(call)
        : Optional.empty();
  }

  private static String key(String owner, String method) {
    return owner + "#" + method;
  }

  private Optional<Task> task(MethodCallExpr call) {
    if (!METHODS.contains(call.getNameAsString())) {
      return Optional.empty();
    }
    return types.receiver(call).flatMap(receiver -> task(call, receiver.name()));
  }

  private Optional<Task> task(MethodCallExpr call, String receiver) {
    var periods = new ConstantPeriods(types);
    var arguments = call.getArguments();
    var isRepeated = !call.getNameAsString().equals("schedule");
    if (isRepeated && arguments.size() == 4 && types.isSubtype(receiver, POOL).isYes()) {
      return Optional.of(new Task(periods.inUnit(arguments.get(2), arguments.get(3))));
    }
    if (arguments.size() == 3 && types.isSubtype(receiver, TIMER).isYes()) {
      return Optional.of(new Task(periods.inMilliseconds(arguments.get(2))));
    }
    if (isRepeated && types.isSubtype(receiver, SPRING).isYes()) {
      // the period is the last argument, a number of milliseconds or a Duration
      return Optional.of(new Task(periods.inMilliseconds(arguments.get(arguments.size() - 1))));
    }
    return Optional.empty();
  }
}

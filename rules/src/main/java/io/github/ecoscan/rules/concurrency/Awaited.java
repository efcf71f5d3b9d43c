package io.github.ecoscan.rules.concurrency;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that a condition looks at.
 *
 * @param holds whether the condition needs it to be true
 */
record Awaited(Expression state, boolean holds) {
  private static final List<Twin> TWINS =
      List.of(
          new Twin("java.util.concurrent.Future", Set.of("isDone"), false, "Future.get"),
          new Twin("java.lang.Thread", Set.of("isAlive"), true, "Thread.join"),
          new Twin("java.lang.Process", Set.of("isAlive"), true, "Process.waitFor"),
          new Twin("java.io.File", Set.of("exists"), false, "WatchService.take"),
          new Twin(
              "java.util.concurrent.ExecutorService",
              Set.of("isTerminated"),
              false,
              "ExecutorService.awaitTermination"),
          new Twin(
              "java.util.concurrent.BlockingQueue", Set.of("isEmpty"), true, "BlockingQueue.take"));

  /** A count or a value that another thread sets, in whatever direction. */
  private static final List<Twin> VALUES =
      List.of(
          new Twin(
              "java.util.concurrent.CountDownLatch",
              Set.of("getCount"),
              true,
              "CountDownLatch.await"),
          new Twin(
              "java.util.concurrent.atomic.AtomicBoolean",
              Set.of("get", "getAcquire", "getPlain"),
              true,
              "CountDownLatch.await"));

  /** A question about a state, and the call that waits for its answer to change. */
  private record Twin(String type, Set<String> questions, boolean holds, String call) {}

  /** What a condition looks at, taken apart. */
  static List<Awaited> in(Expression condition, boolean holds) {
    var parts = new ArrayList<Awaited>();
    collect(condition, holds, parts);
    return parts;
  }

  private static void collect(Expression condition, boolean holds, List<Awaited> parts) {
    if (condition.isEnclosedExpr()) {
      collect(condition.asEnclosedExpr().getInner(), holds, parts);
    } else if (condition instanceof UnaryExpr not
        && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      collect(not.getExpression(), !holds, parts);
    } else if (condition instanceof BinaryExpr binary) {
      var isDenied =
          binary.getOperator() == BinaryExpr.Operator.EQUALS
              && binary.getRight() instanceof BooleanLiteralExpr literal
              && !literal.getValue();
      collect(binary.getLeft(), holds != isDenied, parts);
      collect(binary.getRight(), holds, parts);
    } else if (!condition.isLiteralExpr()) {
      parts.add(new Awaited(condition, holds));
    }
  }

  /** The call of the JDK that waits for the same, if there is one. */
  Optional<String> wait(Types types) {
    if (!(state instanceof MethodCallExpr call)
        || call.getScope().isEmpty()
        || !call.getArguments().isEmpty()) {
      return Optional.empty();
    }
    for (var twin : TWINS) {
      if (twin.holds() == holds && asks(call, twin, types)) {
        return Optional.of(twin.call());
      }
    }
    return VALUES.stream().filter(twin -> asks(call, twin, types)).map(Twin::call).findFirst();
  }

  private static boolean asks(MethodCallExpr call, Twin twin, Types types) {
    return twin.questions().contains(call.getNameAsString())
        && types.isA(call.getScope().orElseThrow(), twin.type()).isYes();
  }

  /** Whether it is a field that other threads may set while this code only looks. */
  boolean isFlag(Node code, Types types) {
    return Writes.name(state).filter(name -> !Writes.isAssigned(name, code)).isPresent()
        && types
            .declaration(state)
            .filter(d -> d.kind() == Declaration.Kind.FIELD)
            .filter(d -> d.type().filter(type -> type.is("boolean")).isPresent())
            .flatMap(Declaration::node)
            .flatMap(Node::getParentNode)
            .filter(f -> f instanceof FieldDeclaration field && !field.isFinal())
            .isPresent();
  }
}

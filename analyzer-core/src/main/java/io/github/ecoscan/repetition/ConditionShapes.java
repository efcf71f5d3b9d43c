package io.github.ecoscan.repetition;

import static io.github.ecoscan.syntax.Writes.name;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.ecoscan.model.Frame.Shape;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Types;
import java.util.Set;

/** Says why a loop goes on, as its condition tells. */
final class ConditionShapes {
  private static final Set<String> READS =
      Set.of(
          "read",
          "readLine",
          "readNext",
          "readUTF",
          "nextEntry",
          "getNextEntry",
          "nextElement",
          "nextToken",
          "nextLine",
          "next");
  private static final Set<String> WAITS =
      Set.of("poll", "take", "receive", "accept", "pollFirst", "receiveNoWait", "await");

  private final Types types;

  ConditionShapes(Types types) {
    this.types = types;
  }

  /** What the condition of a loop says. */
  Shape of(Expression condition, Node loop) {
    if (condition.isEnclosedExpr()) {
      return of(condition.asEnclosedExpr().getInner(), loop);
    }
    if (condition instanceof BinaryExpr binary) {
      return binaryShape(binary, loop);
    }
    if (condition instanceof UnaryExpr not
        && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
        && not.getExpression() instanceof MethodCallExpr call
        && call.getNameAsString().equals("isEmpty")) {
      return drained(call, loop);
    }
    if (condition instanceof MethodCallExpr call) {
      return callShape(call, loop);
    }
    return Shape.POLLING;
  }

  private Shape binaryShape(BinaryExpr binary, Node loop) {
    return switch (binary.getOperator()) {
      case AND -> {
        var left = of(binary.getLeft(), loop);
        yield left == Shape.PLAIN ? left : of(binary.getRight(), loop);
      }
      case LESS, LESS_EQUALS, GREATER, GREATER_EQUALS, NOT_EQUALS -> comparison(binary, loop);
      default -> Shape.POLLING;
    };
  }

  private Shape comparison(BinaryExpr comparison, Node loop) {
    var left = comparison.getLeft();
    while (left.isEnclosedExpr()) {
      left = left.asEnclosedExpr().getInner();
    }
    if (left instanceof AssignExpr assignment) {
      return fetchShape(assignment.getValue());
    }
    if (comparison.getRight() instanceof NullLiteralExpr) {
      return name(left).map(variable -> refetchShape(variable, loop)).orElse(Shape.POLLING);
    }
    if (left instanceof MethodCallExpr call && call.getNameAsString().equals("size")) {
      return drained(call, loop);
    }
    if (left instanceof MethodCallExpr call) {
      return READS.contains(call.getNameAsString()) ? Shape.PLAIN : Shape.PAGING;
    }
    return name(left)
        .or(() -> name(comparison.getRight()))
        .map(variable -> counterShape(comparison, loop))
        .orElse(Shape.POLLING);
  }

  /** {@code i < n} counts items when one side moves by single steps and nothing else. */
  private static Shape counterShape(BinaryExpr comparison, Node loop) {
    var counted = false;
    for (var side : new Expression[] {comparison.getLeft(), comparison.getRight()}) {
      var variable = name(side);
      if (variable.isEmpty()) {
        continue;
      }
      if (Writes.any(
          loop, node -> node instanceof AssignExpr a && isTo(a, variable.get()) && !isStep(a))) {
        return Shape.PAGING;
      }
      counted |= Writes.isAssigned(variable.get(), loop);
    }
    return counted ? Shape.PLAIN : Shape.POLLING;
  }

  /** {@code i += 1}. */
  static boolean isStep(AssignExpr assignment) {
    return assignment.getOperator() != AssignExpr.Operator.ASSIGN
        && assignment.getValue().toString().equals("1");
  }

  private static boolean isTo(AssignExpr assignment, String variable) {
    return name(assignment.getTarget()).filter(variable::equals).isPresent();
  }

  private static Shape fetchShape(Expression fetch) {
    if (fetch instanceof MethodCallExpr call) {
      if (READS.contains(call.getNameAsString())) {
        return Shape.PLAIN;
      }
      if (WAITS.contains(call.getNameAsString())) {
        return Shape.POLLING;
      }
    }
    return Shape.PAGING;
  }

  /** {@code x != null}, where the loop itself sets {@code x}. */
  private static Shape refetchShape(String variable, Node loop) {
    return loop.findFirst(AssignExpr.class, assignment -> isTo(assignment, variable))
        .map(assignment -> fetchShape(assignment.getValue()))
        .orElse(Shape.POLLING);
  }

  /** A work list emptied by the loop; one filled by a new answer each turn is paging. */
  private static Shape drained(MethodCallExpr call, Node loop) {
    return call.getScope()
        .flatMap(Writes::name)
        .map(list -> Writes.isAssigned(list, loop) ? Shape.PAGING : Shape.PLAIN)
        .orElse(Shape.POLLING);
  }

  private Shape callShape(MethodCallExpr call, Node loop) {
    var method = call.getNameAsString();
    if (call.getScope().isEmpty()
        || !(method.startsWith("hasNext")
            || method.equals("next")
            || method.equals("hasMoreElements")
            || method.equals("hasMoreTokens"))) {
      return Shape.POLLING;
    }
    var source = call.getScope().get();
    if (types.isA(source, "org.springframework.data.domain.Slice").isYes()) {
      return Shape.PAGING;
    }
    var refetched = name(source).filter(variable -> Writes.isAssigned(variable, loop));
    return refetched.isPresent() ? Shape.PAGING : Shape.PLAIN;
  }
}

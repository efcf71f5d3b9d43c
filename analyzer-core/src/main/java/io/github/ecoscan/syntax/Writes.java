package io.github.ecoscan.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What code changes, by name: shadowed names count too, so a "no" is certain. */
public final class Writes {
  /** Methods that change what they are called on, whatever its type. */
  private static final Set<String> MUTATORS =
      Set.of(
          "add",
          "addAll",
          "addFirst",
          "addLast",
          "append",
          "clear",
          "delete",
          "deleteCharAt",
          "insert",
          "offer",
          "poll",
          "pop",
          "push",
          "put",
          "putAll",
          "putIfAbsent",
          "remove",
          "removeAll",
          "removeIf",
          "replace",
          "retainAll",
          "set",
          "setLength",
          "merge",
          "compute",
          "computeIfAbsent");

  private Writes() {}

  /** Whether a variable of that name is assigned, incremented or decremented within a node. */
  public static boolean isAssigned(String variable, Node within) {
    return any(within, node -> assigns(node, variable));
  }

  /** Whether a variable of that name is assigned, or its object changed by a call, in a node. */
  public static boolean isChanged(String variable, Node within) {
    return any(within, node -> assigns(node, variable) || mutates(node, variable));
  }

  /** Whether any node below, or the node itself, satisfies a condition. */
  public static boolean any(Node node, Predicate<Node> condition) {
    if (condition.test(node)) {
      return true;
    }
    for (var child : node.getChildNodes()) {
      if (any(child, condition)) {
        return true;
      }
    }
    return false;
  }

  private static boolean assigns(Node node, String variable) {
    if (node instanceof AssignExpr assignment) {
      return isNamed(assignment.getTarget(), variable);
    }
    return node instanceof UnaryExpr unary
        && isStep(unary)
        && isNamed(unary.getExpression(), variable);
  }

  private static boolean mutates(Node node, String variable) {
    if (node instanceof AssignExpr assignment
        && assignment.getTarget() instanceof ArrayAccessExpr access) {
      return isNamed(access.getName(), variable);
    }
    return node instanceof MethodCallExpr call
        && MUTATORS.contains(call.getNameAsString())
        && call.getScope().filter(scope -> isNamed(scope, variable)).isPresent();
  }

  /** Whether an expression is {@code ++} or {@code --}. */
  public static boolean isStep(UnaryExpr unary) {
    return switch (unary.getOperator()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  private static boolean isNamed(Expression expression, String variable) {
    return name(expression).filter(variable::equals).isPresent();
  }

  /** The variable's name in {@code x}, {@code this.x} and {@code (x)}. */
  public static Optional<String> name(Expression expression) {
    if (expression instanceof NameExpr name) {
      return Optional.of(name.getNameAsString());
    }
    if (expression instanceof FieldAccessExpr access && access.getScope().isThisExpr()) {
      return Optional.of(access.getNameAsString());
    }
    return expression.isEnclosedExpr()
        ? name(expression.asEnclosedExpr().getInner())
        : Optional.empty();
  }
}

package io.github.ecoscan.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.Optional;
import java.util.Set;

/** What code does with a call that promises its answer for later. */
public final class Waits {
  private static final Set<String> NAMES = Set.of("get", "join");

  private Waits() {}

  /** The call within some code that waits for the answer, if there is one. */
  public static Optional<MethodCallExpr> of(Expression promise, Node within) {
    var parent = promise.getParentNode().orElse(null);
    if (parent instanceof VariableDeclarator future) {
      return within.findFirst(
          MethodCallExpr.class,
          call ->
              isWait(call)
                  && call.getScope()
                      .filter(Expression::isNameExpr)
                      .filter(
                          s -> s.asNameExpr().getNameAsString().equals(future.getNameAsString()))
                      .isPresent());
    }
    return Optional.ofNullable(parent)
        .filter(MethodCallExpr.class::isInstance)
        .map(MethodCallExpr.class::cast)
        .filter(call -> call.getScope().orElse(null) == promise && isWait(call));
  }

  private static boolean isWait(MethodCallExpr call) {
    return NAMES.contains(call.getNameAsString());
  }
}

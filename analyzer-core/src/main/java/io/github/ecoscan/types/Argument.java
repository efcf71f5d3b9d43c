package io.github.ecoscan.types;

import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;

/**
 * An argument of a call.
 *
 * @param node null when a method reference passes it on
 * @param type unknown for a lambda or method reference, whose type depends on the method chosen
 */
record Argument(Expression node, Ty type) {

  static Argument of(Ty type) {
    return new Argument(null, type);
  }

  boolean isFunctional() {
    return node != null && isFunctional(node);
  }

  static boolean isFunctional(Expression expression) {
    var inner = unwrap(expression);
    if (inner instanceof ConditionalExpr choice) {
      return isFunctional(choice.getThenExpr()) && isFunctional(choice.getElseExpr());
    }
    return inner instanceof LambdaExpr || inner instanceof MethodReferenceExpr;
  }

  /** Without parentheses. */
  static Expression unwrap(Expression expression) {
    var inner = expression;
    while (inner.isEnclosedExpr()) {
      inner = inner.asEnclosedExpr().getInner();
    }
    return inner;
  }
}

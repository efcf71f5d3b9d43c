package io.github.ecoscan.syntax;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chains of calls: {@code a.b(x).c(y)}; {@code new A(x)} continues the chain of {@code x}. */
public final class Chains {
  private Chains() {}

  /** The variable at the start of a chain of calls and fields. */
  public static Optional<String> root(Expression expression) {
    var start = expression;
    while (true) {
      if (start instanceof NameExpr name) {
        return Optional.of(name.getNameAsString());
      }
      if (start instanceof TypeExpr ambiguous && ambiguous.getType().isClassOrInterfaceType()) {
        return Optional.of(ambiguous.getType().asClassOrInterfaceType().getNameAsString());
      }
      if (start instanceof FieldAccessExpr access && access.getScope().isThisExpr()) {
        return Optional.of(access.getNameAsString());
      }
      var before = before(start);
      if (before.isEmpty()) {
        return Optional.empty();
      }
      start = before.get();
    }
  }

  /** The arguments of a call and of the calls it is chained to. */
  public static List<Expression> arguments(Expression call) {
    var arguments = new ArrayList<Expression>();
    for (var at = Optional.of(call); at.isPresent(); at = before(at.get())) {
      if (at.get() instanceof MethodCallExpr method) {
        arguments.addAll(method.getArguments());
      } else if (at.get() instanceof ObjectCreationExpr creation) {
        arguments.addAll(creation.getArguments());
      }
    }
    return arguments;
  }

  /** The call and those it is chained to, the last first. */
  public static List<MethodCallExpr> calls(Expression call) {
    var calls = new ArrayList<MethodCallExpr>();
    for (var at = Optional.of(call); at.isPresent(); at = before(at.get())) {
      if (at.get() instanceof MethodCallExpr method) {
        calls.add(method);
      }
    }
    return calls;
  }

  private static Optional<Expression> before(Expression expression) {
    if (expression instanceof MethodCallExpr call) {
      return call.getScope();
    }
    if (expression instanceof FieldAccessExpr access) {
      return Optional.of(access.getScope());
    }
    if (expression.isEnclosedExpr()) {
      return Optional.of(expression.asEnclosedExpr().getInner());
    }
    if (expression instanceof ObjectCreationExpr creation) {
      return creation.getArguments().getFirst();
    }
    return expression.isCastExpr()
        ? Optional.of(expression.asCastExpr().getExpression())
        : Optional.empty();
  }
}

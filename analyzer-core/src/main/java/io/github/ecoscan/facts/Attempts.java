package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.DoStmt;
import io.github.ecoscan.syntax.Writes;
import java.util.List;
import java.util.Optional;

/** Recognises calls that are tried again with what the last try has shown. */
final class Attempts {
  private Attempts() {}

  /**
   * {@code do { state = read(id); … } while (update(id, state) == 0)}: both need the freshest row,
   * one by one.
   */
  static boolean isSwap(Expression call, Node member) {
    for (Node child = call; child != member; ) {
      var parent = child.getParentNode().orElse(null);
      if (parent == null) {
        return false;
      }
      if (parent instanceof DoStmt loop && isSwap(call, loop)) {
        return true;
      }
      child = parent;
    }
    return false;
  }

  private static boolean isSwap(Expression call, DoStmt loop) {
    var condition = loop.getCondition();
    return result(call)
        .filter(
            read ->
                condition.findAll(MethodCallExpr.class).stream()
                    .flatMap(tried -> tried.getArguments().stream())
                    .anyMatch(argument -> Items.isMentioned(List.of(read), argument)))
        .isPresent();
  }

  /** The variable that keeps the result of a call. */
  private static Optional<String> result(Expression call) {
    var parent = call.getParentNode().orElse(null);
    if (parent instanceof VariableDeclarator declared) {
      return Optional.of(declared.getNameAsString());
    }
    return parent instanceof AssignExpr assignment
        ? Writes.name(assignment.getTarget())
        : Optional.empty();
  }

  /** {@code return freeName(name, number + 1)}: the method calls itself to try the next one. */
  static boolean isNext(Expression call, Node member) {
    return call instanceof MethodCallExpr again
        && member instanceof MethodDeclaration method
        && again.getScope().filter(scope -> !scope.isThisExpr()).isEmpty()
        && again.getNameAsString().equals(method.getNameAsString())
        && again.getArguments().size() == method.getParameters().size()
        && again.getArguments().stream().anyMatch(argument -> isStep(argument, method));
  }

  /** {@code return next()}: the method calls itself with what it got, to try once more. */
  static boolean isAgain(Expression call, Node member) {
    if (!(call instanceof MethodCallExpr again)
        || !(member instanceof MethodDeclaration method)
        || again.getScope().filter(scope -> !scope.isThisExpr()).isPresent()
        || !again.getNameAsString().equals(method.getNameAsString())
        || again.getArguments().size() != method.getParameters().size()) {
      return false;
    }
    for (var i = 0; i < again.getArguments().size(); i++) {
      var parameter = method.getParameter(i).getNameAsString();
      if (Writes.name(again.getArgument(i)).filter(parameter::equals).isEmpty()
          || Writes.isAssigned(parameter, method)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStep(Expression argument, MethodDeclaration method) {
    return argument instanceof BinaryExpr sum
        && (sum.getOperator() == BinaryExpr.Operator.PLUS
            || sum.getOperator() == BinaryExpr.Operator.MINUS)
        && sum.getRight().isIntegerLiteralExpr()
        && Writes.name(sum.getLeft())
            .filter(name -> method.getParameters().stream().anyMatch(p -> isNamed(p, name)))
            .isPresent();
  }

  private static boolean isNamed(Parameter parameter, String name) {
    return parameter.getNameAsString().equals(name);
  }
}

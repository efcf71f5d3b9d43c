package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises calls that run only when something is not there yet, and put it there: {@code if (x ==
 * null) { x = load(); }}, {@code if (!cache.containsKey(k)) { cache.put(k, load(k)); }} and the
 * early exits that mean the same.
 */
final class CacheGuard {
  private static final Set<String> LOOKUPS =
      Set.of("containsKey", "contains", "isPresent", "has", "exists");

  private CacheGuard() {}

  /** Whether such a condition stands between a call and the node that repeats it. */
  static boolean guards(Node call, Node limit) {
    var child = call;
    while (child != limit) {
      var parent = child.getParentNode().orElse(null);
      if (parent == null) {
        return false;
      }
      if (parent instanceof IfStmt branch && child != branch.getCondition()) {
        var missing = missing(branch.getCondition(), child != branch.getThenStmt());
        if (missing.filter(name -> isFilled(name, branch, limit)).isPresent()) {
          return true;
        }
      }
      if (parent instanceof ConditionalExpr choice && child != choice.getCondition()) {
        var missing = missing(choice.getCondition(), child != choice.getThenExpr());
        if (missing.filter(name -> isFilled(name, choice, limit)).isPresent()) {
          return true;
        }
      }
      if (parent instanceof IfStmt branch
          && child == branch.getThenStmt()
          && empty(branch.getCondition())
              .filter(name -> isKept(name, limit) && isFilled(name, branch, limit))
              .isPresent()) {
        return true;
      }
      if (parent instanceof BlockStmt block && child instanceof Statement statement) {
        if (isAfterLookup(block, statement, limit)) {
          return true;
        }
      }
      child = parent;
    }
    return false;
  }

  /** The variable of {@code if (rows.isEmpty())}. */
  private static Optional<String> empty(Expression condition) {
    return condition instanceof MethodCallExpr call && call.getNameAsString().equals("isEmpty")
        ? call.getScope().flatMap(Writes::name)
        : Optional.empty();
  }

  /** Whether a variable outlives the turn or the call. */
  private static boolean isKept(String variable, Node limit) {
    return limit
        .findFirst(VariableDeclarator.class, v -> v.getNameAsString().equals(variable))
        .isEmpty();
  }

  /** {@code if (cache.containsKey(key)) continue;} further up in the same block. */
  private static boolean isAfterLookup(BlockStmt block, Statement statement, Node limit) {
    for (var earlier : block.getStatements()) {
      if (earlier == statement) {
        return false;
      }
      if (earlier instanceof IfStmt check && isLeaving(check.getThenStmt())) {
        var found = missing(check.getCondition(), true);
        if (found.filter(name -> isFilled(name, block, limit)).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a statement ends the turn or the method. */
  static boolean isLeaving(Statement statement) {
    if (statement instanceof BlockStmt block) {
      return block.getStatements().getLast().filter(CacheGuard::isLeaving).isPresent();
    }
    return statement.isContinueStmt() || statement.isReturnStmt();
  }

  /** Whether code puts something into a variable, or into what the variable was read from. */
  private static boolean isFilled(String variable, Node code, Node limit) {
    return Writes.isChanged(variable, code)
        || limit
            .findFirst(VariableDeclarator.class, v -> v.getNameAsString().equals(variable))
            .flatMap(VariableDeclarator::getInitializer)
            .flatMap(Chains::root)
            .filter(source -> Writes.isChanged(source, code))
            .isPresent()
        || Writes.any(code, node -> node instanceof MethodCallExpr call && fills(call, variable));
  }

  /** {@code if (rows == null) { load(); }}, where {@code load} of the same class sets them. */
  private static boolean fills(MethodCallExpr call, String field) {
    return call.getScope().filter(scope -> !scope.isThisExpr()).isEmpty()
        && Scopes.type(call).stream()
            .flatMap(type -> type.getMethodsByName(call.getNameAsString()).stream())
            .anyMatch(method -> Writes.isAssigned(field, method));
  }

  /**
   * The variable that a condition finds empty.
   *
   * @param negated whether the code in question runs when the condition does not hold
   */
  private static Optional<String> missing(Expression condition, boolean negated) {
    if (condition.isEnclosedExpr()) {
      return missing(condition.asEnclosedExpr().getInner(), negated);
    }
    if (condition instanceof UnaryExpr not
        && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return missing(not.getExpression(), !negated);
    }
    if (condition instanceof BinaryExpr binary) {
      var emptiness = negated ? BinaryExpr.Operator.NOT_EQUALS : BinaryExpr.Operator.EQUALS;
      if (binary.getOperator() == emptiness && binary.getRight().isNullLiteralExpr()) {
        return Chains.root(binary.getLeft());
      }
      if (binary.getOperator() == BinaryExpr.Operator.AND
          || binary.getOperator() == BinaryExpr.Operator.OR) {
        return missing(binary.getLeft(), negated).or(() -> missing(binary.getRight(), negated));
      }
      return Optional.empty();
    }
    // if (!loaded) { load(); loaded = true; }
    if (negated && (condition.isNameExpr() || condition.isFieldAccessExpr())) {
      return Writes.name(condition);
    }
    if (negated
        && condition instanceof MethodCallExpr call
        && LOOKUPS.contains(call.getNameAsString())) {
      return Chains.root(call);
    }
    return Optional.empty();
  }
}

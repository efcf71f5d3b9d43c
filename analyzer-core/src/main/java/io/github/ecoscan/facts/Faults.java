package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.regex.Pattern;

/** Recognises code that runs only after a fault, or while somebody looks for one. */
final class Faults {
  private static final Pattern ENABLED =
      Pattern.compile("is(Debug|Trace|Fine|Finer|Finest)(Enabled)?|isLoggable");

  private Faults() {}

  /** {@code if (log.isDebugEnabled()) { … }} or {@code if (…) { …; throw …; }} around a place. */
  static boolean isOnly(Node place, Node member) {
    for (var child = place; child != member && child.getParentNode().isPresent(); ) {
      var parent = child.getParentNode().get();
      if (parent instanceof IfStmt check
          && child == check.getThenStmt()
          && (asksLogger(check.getCondition()) || fails(check.getThenStmt()))) {
        return true;
      }
      child = parent;
    }
    return false;
  }

  private static boolean fails(Statement branch) {
    return branch instanceof BlockStmt block
        && block.getStatements().getLast().filter(Statement::isThrowStmt).isPresent();
  }

  private static boolean asksLogger(Expression condition) {
    if (condition.isEnclosedExpr()) {
      return asksLogger(condition.asEnclosedExpr().getInner());
    }
    if (condition instanceof BinaryExpr both && both.getOperator() == BinaryExpr.Operator.AND) {
      return asksLogger(both.getLeft()) || asksLogger(both.getRight());
    }
    return condition instanceof MethodCallExpr call
        && ENABLED.matcher(call.getNameAsString()).matches();
  }
}

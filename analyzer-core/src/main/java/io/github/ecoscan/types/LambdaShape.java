package io.github.ecoscan.types;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;

/**
 * What the block of a lambda gives back, judged by its form.
 *
 * @param returnsValue whether a return has an expression
 * @param returnsNothing whether a return has none
 * @param completes whether its end can be reached
 */
record LambdaShape(boolean returnsValue, boolean returnsNothing, boolean completes) {

  static LambdaShape of(Statement body) {
    return new LambdaShape(has(body, true), has(body, false), canComplete(body));
  }

  boolean fitsVoid() {
    return !returnsValue;
  }

  boolean fitsValue() {
    return !returnsNothing && !completes;
  }

  /** Whether an expression may stand alone as a statement. */
  static boolean isStatement(Expression expression) {
    if (expression instanceof UnaryExpr unary) {
      return switch (unary.getOperator()) {
        case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
        default -> false;
      };
    }
    return expression instanceof MethodCallExpr
        || expression instanceof AssignExpr
        || expression instanceof ObjectCreationExpr;
  }

  private static boolean has(Node node, boolean withValue) {
    if (node instanceof ReturnStmt returned) {
      return returned.getExpression().isPresent() == withValue;
    }
    if (node instanceof LambdaExpr
        || node instanceof BodyDeclaration
        || node instanceof ObjectCreationExpr) {
      return false;
    }
    for (var child : node.getChildNodes()) {
      if (has(child, withValue)) {
        return true;
      }
    }
    return false;
  }

  static boolean canComplete(Statement statement) {
    if (statement instanceof BlockStmt block) {
      for (var inner : block.getStatements()) {
        if (!canComplete(inner)) {
          return false;
        }
      }
      return true;
    }
    if (statement instanceof ReturnStmt
        || statement instanceof ThrowStmt
        || statement.isBreakStmt()
        || statement.isContinueStmt()
        || statement.isYieldStmt()) {
      return false;
    }
    if (statement.isIfStmt()) {
      var choice = statement.asIfStmt();
      return choice.getElseStmt().isEmpty()
          || canComplete(choice.getThenStmt())
          || canComplete(choice.getElseStmt().get());
    }
    if (statement instanceof WhileStmt loop) {
      return !isTrue(loop.getCondition()) || breaks(loop.getBody());
    }
    if (statement instanceof DoStmt loop) {
      return (!isTrue(loop.getCondition()) && canComplete(loop.getBody()))
          || breaks(loop.getBody());
    }
    if (statement instanceof ForStmt loop) {
      var endless = loop.getCompare().isEmpty() || isTrue(loop.getCompare().get());
      return !endless || breaks(loop.getBody());
    }
    if (statement instanceof SynchronizedStmt guarded) {
      return canComplete(guarded.getBody());
    }
    if (statement.isLabeledStmt()) {
      return canComplete(statement.asLabeledStmt().getStatement()) || breaks(statement);
    }
    if (statement instanceof TryStmt attempt) {
      return canComplete(attempt);
    }
    return !statement.isSwitchStmt() || canComplete(statement.asSwitchStmt());
  }

  private static boolean canComplete(TryStmt attempt) {
    if (attempt.getFinallyBlock().isPresent() && !canComplete(attempt.getFinallyBlock().get())) {
      return false;
    }
    return canComplete(attempt.getTryBlock())
        || attempt.getCatchClauses().stream().anyMatch(c -> canComplete(c.getBody()));
  }

  private static boolean canComplete(com.github.javaparser.ast.stmt.SwitchStmt choice) {
    var entries = choice.getEntries();
    var arrows =
        !entries.isEmpty()
            && entries.get(0).getType()
                != com.github.javaparser.ast.stmt.SwitchEntry.Type.STATEMENT_GROUP;
    var hasDefault = entries.stream().anyMatch(e -> e.getLabels().isEmpty() || e.isDefault());
    if (!hasDefault || entries.stream().anyMatch(LambdaShape::breaks)) {
      return true;
    }
    if (arrows) {
      return entries.stream()
          .anyMatch(e -> e.getStatements().stream().allMatch(LambdaShape::canComplete));
    }
    var last = entries.get(entries.size() - 1);
    return last.getStatements().stream().allMatch(LambdaShape::canComplete);
  }

  private static boolean isTrue(Expression condition) {
    var inner = Argument.unwrap(condition);
    return inner.isBooleanLiteralExpr() && inner.asBooleanLiteralExpr().getValue();
  }

  /** Whether a break that leaves the statement is inside; labels are taken to mean it. */
  private static boolean breaks(Node node) {
    if (node instanceof com.github.javaparser.ast.stmt.BreakStmt) {
      return true;
    }
    if (node instanceof LambdaExpr || node instanceof BodyDeclaration) {
      return false;
    }
    for (var child : node.getChildNodes()) {
      var nested =
          child instanceof WhileStmt
              || child instanceof DoStmt
              || child instanceof ForStmt
              || child instanceof com.github.javaparser.ast.stmt.ForEachStmt
              || child instanceof com.github.javaparser.ast.stmt.SwitchStmt;
      if (nested ? labelledBreak(child) : breaks(child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean labelledBreak(Node node) {
    if (node instanceof com.github.javaparser.ast.stmt.BreakStmt leaving) {
      return leaving.getLabel().isPresent();
    }
    return node.getChildNodes().stream().anyMatch(LambdaShape::labelledBreak);
  }
}

package io.github.ecoscan.repetition;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;

/** Conditions under which code runs the first time only: {@code if (x == null) { x = make(); }}. */
final class Guards {
  private Guards() {}

  /** Whether a condition that the guarded code itself changes stands before a node. */
  static boolean isGuarded(Node node, Node member) {
    var child = node;
    while (child != member) {
      var parent = child.getParentNode().orElse(null);
      if (parent == null) {
        return false;
      }
      if (parent instanceof IfStmt branch
          && child != branch.getCondition()
          && isChangedIn(branch.getCondition(), child)) {
        return true;
      }
      if (parent instanceof ConditionalExpr choice
          && child != choice.getCondition()
          && Writes.any(choice.getCondition(), NullLiteralExpr.class::isInstance)) {
        return true;
      }
      if (parent instanceof BlockStmt block
          && child instanceof Statement statement
          && isAfterExit(block, statement)) {
        return true;
      }
      child = parent;
    }
    return false;
  }

  /** {@code if (x != null) return x;} further up in the block. */
  private static boolean isAfterExit(BlockStmt block, Statement statement) {
    for (var earlier : block.getStatements()) {
      if (earlier == statement) {
        return false;
      }
      if (earlier instanceof IfStmt check
          && isLeaving(check.getThenStmt())
          && isChangedIn(check.getCondition(), block)
          && !isOnLocal(check.getCondition(), block)) {
        return true;
      }
    }
    return false;
  }

  /** A parameter or local is new at each call: checking it says nothing about the last one. */
  private static boolean isOnLocal(Node condition, BlockStmt block) {
    var member = Scopes.member(block).orElse(block);
    return condition.findAll(NameExpr.class).stream()
        .map(NameExpr::getNameAsString)
        .anyMatch(
            name ->
                member.findFirst(Parameter.class, p -> p.getNameAsString().equals(name)).isPresent()
                    || member
                        .findFirst(
                            VariableDeclarator.class,
                            v -> v.getNameAsString().equals(name) && isLiteral(v))
                        .isPresent());
  }

  private static boolean isLiteral(VariableDeclarator local) {
    return local.getInitializer().filter(value -> value.isLiteralExpr()).isPresent();
  }

  private static boolean isLeaving(Statement statement) {
    if (statement instanceof BlockStmt block) {
      return block.getStatements().getLast().filter(Guards::isLeaving).isPresent();
    }
    return statement.isContinueStmt() || statement.isReturnStmt();
  }

  private static boolean isChangedIn(Expression condition, Node code) {
    return Writes.any(
        condition,
        node ->
            (node instanceof NameExpr || node instanceof FieldAccessExpr)
                && Writes.name((Expression) node)
                    .filter(name -> Writes.isChanged(name, code))
                    .isPresent());
  }
}

package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.github.ecoscan.syntax.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Which way a place lies at each {@code if} of its member, and what that asks of parameters. */
final class Branches {
  private Branches() {}

  /**
   * The branches that lead to a place: the position of the {@code if} for its first branch, negated
   * for the other or what follows a first branch that leaves.
   */
  static List<Integer> of(Node place, Node member) {
    var branches = new ArrayList<Integer>();
    walk(
        place,
        member,
        (branch, first) -> branches.add(first ? position(branch) : -position(branch)));
    return branches;
  }

  /**
   * What the parameters must be for a place to be reached: the position, from 1, of one that is
   * true or not null, negated for one that is false or null.
   */
  static List<Integer> requirements(Node place, Node member) {
    var names =
        member instanceof CallableDeclaration<?> callable
            ? callable.getParameters().stream().map(p -> p.getNameAsString()).toList()
            : List.<String>of();
    var found = new ArrayList<Integer>();
    if (!names.isEmpty()) {
      walk(place, member, (branch, first) -> require(branch.getCondition(), first, names, found));
    }
    return found;
  }

  /**
   * The arguments of a call that are literally true, not null, false or null, in the same terms.
   */
  static List<Integer> literals(Expression call) {
    var found = new ArrayList<Integer>();
    if (call instanceof MethodCallExpr method) {
      for (var i = 0; i < method.getArguments().size(); i++) {
        var argument = method.getArgument(i);
        if (argument.isNullLiteralExpr()) {
          found.add(-(i + 1));
        } else if (argument.isBooleanLiteralExpr()) {
          found.add(argument.asBooleanLiteralExpr().getValue() ? i + 1 : -(i + 1));
        }
      }
    }
    return found;
  }

  private static int position(IfStmt branch) {
    // unique within a file: two of them cannot start at the same place
    var span = Spans.of(branch);
    return span.line() * 1000 + Math.min(span.column(), 999);
  }

  private static void walk(Node place, Node member, BiConsumer<IfStmt, Boolean> seen) {
    var child = place;
    while (child != member && child.getParentNode().isPresent()) {
      var parent = child.getParentNode().get();
      if (parent instanceof IfStmt branch && child != branch.getCondition()) {
        seen.accept(branch, child == branch.getThenStmt());
      }
      if (parent instanceof BlockStmt block) {
        for (var earlier : block.getStatements()) {
          if (earlier == child) {
            break;
          }
          if (earlier instanceof IfStmt check && isLeaving(check.getThenStmt())) {
            seen.accept(check, false);
          }
        }
      }
      child = parent;
    }
  }

  private static boolean isLeaving(Statement statement) {
    if (statement instanceof BlockStmt block) {
      return block.getStatements().getLast().filter(Branches::isLeaving).isPresent();
    }
    return statement.isReturnStmt() || statement.isThrowStmt() || statement.isContinueStmt();
  }

  private static void require(
      Expression condition, boolean holds, List<String> names, List<Integer> found) {
    if (condition.isEnclosedExpr()) {
      require(condition.asEnclosedExpr().getInner(), holds, names, found);
    } else if (condition instanceof UnaryExpr not
        && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      require(not.getExpression(), !holds, names, found);
    } else if (condition.isNameExpr()) {
      add(condition, holds, names, found);
    } else if (condition instanceof BinaryExpr binary) {
      switch (binary.getOperator()) {
        case AND -> both(binary, holds, true, names, found);
        case OR -> both(binary, holds, false, names, found);
        case EQUALS, NOT_EQUALS -> {
          if (binary.getRight().isNullLiteralExpr()) {
            var isNull = (binary.getOperator() == BinaryExpr.Operator.EQUALS) == holds;
            add(binary.getLeft(), !isNull, names, found);
          }
        }
        default -> {
          // says nothing of a parameter alone
        }
      }
    }
  }

  private static void both(
      BinaryExpr binary, boolean holds, boolean when, List<String> names, List<Integer> found) {
    if (holds == when) {
      require(binary.getLeft(), holds, names, found);
      require(binary.getRight(), holds, names, found);
    }
  }

  private static void add(Expression side, boolean holds, List<String> names, List<Integer> found) {
    var index = side.isNameExpr() ? names.indexOf(side.asNameExpr().getNameAsString()) : -1;
    if (index >= 0) {
      found.add(holds ? index + 1 : -(index + 1));
    }
  }
}

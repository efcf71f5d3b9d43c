package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.SwitchNode;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Which way a place lies at each choice of its member, and what that asks of parameters. */
final class Branches {
  private Branches() {}

  /**
   * The branches that lead to a place: the position of the {@code if} or conditional expression for
   * its first branch, negated for the other or what follows a first branch that leaves; of a {@code
   * switch} the position of the case, and those of the other cases negated.
   */
  static List<Integer> of(Node place, Node member) {
    var branches = new ArrayList<Integer>();
    walk(
        place,
        member,
        (branch, first) -> branches.add(first ? position(branch) : -position(branch)));
    cases(place, member, branches);
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
      walk(place, member, (branch, first) -> require(condition(branch), first, names, found));
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

  private static Expression condition(Node branch) {
    return branch instanceof IfStmt statement
        ? statement.getCondition()
        : ((ConditionalExpr) branch).getCondition();
  }

  private static int position(Node branch) {
    // unique within a file: two of them cannot start at the same place
    var span = Spans.of(branch);
    return span.line() * 1000 + Math.min(span.column(), 999);
  }

  private static void walk(Node place, Node member, BiConsumer<Node, Boolean> seen) {
    var child = place;
    while (child != member && child.getParentNode().isPresent()) {
      var parent = child.getParentNode().get();
      if (parent instanceof IfStmt branch && child != branch.getCondition()) {
        seen.accept(branch, child == branch.getThenStmt());
      }
      if (parent instanceof ConditionalExpr choice && child != choice.getCondition()) {
        seen.accept(choice, child == choice.getThenExpr());
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

  /** Of a {@code switch} one case is taken and the others are not, unless one runs on into them. */
  private static void cases(Node place, Node member, List<Integer> branches) {
    for (var child = place; child != member && child.getParentNode().isPresent(); ) {
      var parent = child.getParentNode().get();
      if (child instanceof SwitchEntry taken && parent instanceof SwitchNode choice) {
        var entries = choice.getEntries();
        var isEither = entries.stream().limit(entries.size() - 1L).allMatch(Branches::ends);
        entries.stream()
            .filter(entry -> entry == taken || isEither)
            .forEach(entry -> branches.add(entry == taken ? position(entry) : -position(entry)));
      }
      child = parent;
    }
  }

  private static boolean ends(SwitchEntry entry) {
    return entry.getType() != SwitchEntry.Type.STATEMENT_GROUP
        || entry.getStatements().isEmpty()
        || entry
            .getStatements()
            .getLast()
            .filter(last -> isLeaving(last) || last.isBreakStmt() || last.isYieldStmt())
            .isPresent();
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
    if (index >= 0 && !isChanged(side, names.get(index))) {
      found.add(holds ? index + 1 : -(index + 1));
    }
  }

  /** A parameter that is given another value says nothing of the argument. */
  private static boolean isChanged(Expression side, String name) {
    return Scopes.member(side).filter(member -> Writes.isAssigned(name, member)).isPresent();
  }
}

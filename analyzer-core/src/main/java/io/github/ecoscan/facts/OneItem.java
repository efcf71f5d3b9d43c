package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.syntax.Writes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises repetitions that look for one item and do something there. */
final class OneItem {
  private static final Pattern KEY =
      Pattern.compile("(id|key|name|uuid|alias|code)(\\(\\))?$", Pattern.CASE_INSENSITIVE);

  /** What identifies the item itself, rather than something that it belongs to. */
  private static final Pattern OWN_KEY =
      Pattern.compile("\\.(get)?(id|key|name|uuid|alias|code)(\\(\\))?$", Pattern.CASE_INSENSITIVE);

  private OneItem() {}

  /** {@code if (item.getId().equals(id))} around the call, or a filter before it. */
  static boolean isSought(Node call, Node repeater) {
    return isChosen(call, repeater) || isFiltered(repeater);
  }

  private static boolean isChosen(Node call, Node repeater) {
    var items = Items.of(repeater);
    var child = call;
    while (child != repeater && child.getParentNode().isPresent()) {
      var parent = child.getParentNode().get();
      if (parent instanceof IfStmt choice
          && child == choice.getThenStmt()
          && identifies(choice.getCondition(), items, KEY)) {
        return true;
      }
      child = parent;
    }
    return false;
  }

  /** {@code items.stream().filter(item -> item.getId().equals(id)).map(…)}. */
  private static boolean isFiltered(Node repeater) {
    return repeater.getParentNode().orElse(null) instanceof MethodCallExpr stage
        && Chains.calls(stage).stream()
            .skip(1)
            .takeWhile(before -> !before.getNameAsString().startsWith("flatMap"))
            .anyMatch(OneItem::isForOne);
  }

  private static boolean isForOne(MethodCallExpr stage) {
    return stage.getNameAsString().equals("filter")
        && stage.getArguments().size() == 1
        && stage.getArgument(0) instanceof LambdaExpr condition
        && condition
            .getExpressionBody()
            .filter(body -> identifies(body, parameters(condition), OWN_KEY))
            .isPresent();
  }

  private static List<String> parameters(LambdaExpr function) {
    return function.getParameters().stream().map(NodeWithSimpleName::getNameAsString).toList();
  }

  private static boolean identifies(Expression condition, List<String> items, Pattern key) {
    if (condition instanceof BinaryExpr both && both.getOperator() == BinaryExpr.Operator.AND) {
      return identifies(both.getLeft(), items, key) || identifies(both.getRight(), items, key);
    }
    if (condition instanceof BinaryExpr same && same.getOperator() == BinaryExpr.Operator.EQUALS) {
      return identifies(same.getLeft(), same.getRight(), items, key);
    }
    if (!(condition instanceof MethodCallExpr call) || call.getScope().isEmpty()) {
      return false;
    }
    var scope = call.getScope().get();
    var arguments = call.getArguments();
    return switch (call.getNameAsString()) {
      case "equals", "equalsIgnoreCase" ->
          arguments.size() == 1
              ? identifies(scope, arguments.get(0), items, key)
              : arguments.size() == 2 && identifies(arguments.get(0), arguments.get(1), items, key);
      // the entries of one name, in a store that has keys only
      case "startsWith" ->
          arguments.size() == 1
              && scope.isNameExpr()
              && isKey(scope, items, key)
              && isGiven(arguments.get(0), items);
      default -> false;
    };
  }

  /** One side is a key of the item, the other a variable that the turns do not change. */
  private static boolean identifies(
      Expression left, Expression right, List<String> items, Pattern key) {
    return (isKey(left, items, key) && isFixed(right, items))
        || (isKey(right, items, key) && isFixed(left, items));
  }

  private static boolean isKey(Expression side, List<String> items, Pattern key) {
    return Chains.root(side).filter(items::contains).isPresent()
        && (side.isNameExpr() || key.matcher(side.toString()).find());
  }

  private static boolean isFixed(Expression side, List<String> items) {
    return side.isStringLiteralExpr()
        || Chains.root(side)
            .filter(root -> !items.contains(root) && Character.isLowerCase(root.charAt(0)))
            .isPresent();
  }

  /** A value that is made of variables from around the repetition alone. */
  private static boolean isGiven(Expression value, List<String> items) {
    return !Items.isMentioned(items, value)
        && Writes.any(
            value,
            node ->
                node instanceof NameExpr name
                    && Character.isLowerCase(name.getNameAsString().charAt(0)));
  }

  /** {@code x = find(item); if (x != null) { …; break; }}: the loop is left with what is found. */
  static boolean isFound(Expression call, Node repeater) {
    if (repeater instanceof LambdaExpr) {
      return false;
    }
    if (isBrokenAt(call)) {
      return true;
    }
    var result = result(call);
    return result.isPresent()
        && Writes.any(
            repeater,
            node ->
                node instanceof IfStmt check
                    && isFoundIn(check.getCondition(), result.get())
                    && isLeftWith(
                        check.getThenStmt(), isCount(check.getCondition()) ? "" : result.get()));
  }

  /** {@code if (matches(load(item))) { …; break; }}. */
  private static boolean isBrokenAt(Expression call) {
    Node child = call;
    var parent = call.getParentNode().orElse(null);
    while (parent instanceof MethodCallExpr || parent instanceof EnclosedExpr) {
      child = parent;
      parent = parent.getParentNode().orElse(null);
    }
    return parent instanceof IfStmt check
        && child == check.getCondition()
        && isBreak(check.getThenStmt());
  }

  private static boolean isBreak(Statement then) {
    return then instanceof BlockStmt block
        ? block.getStatements().getLast().filter(Statement::isBreakStmt).isPresent()
        : then.isBreakStmt();
  }

  private static Optional<String> result(Expression call) {
    var parent = call.getParentNode().orElse(null);
    if (parent instanceof VariableDeclarator declared) {
      return Optional.of(declared.getNameAsString());
    }
    return parent instanceof AssignExpr assignment
        ? Writes.name(assignment.getTarget())
        : Optional.empty();
  }

  private static boolean isFoundIn(Expression condition, String result) {
    if (condition.isEnclosedExpr()) {
      return isFoundIn(condition.asEnclosedExpr().getInner(), result);
    }
    if (condition instanceof BinaryExpr binary) {
      return switch (binary.getOperator()) {
        case AND -> isFoundIn(binary.getLeft(), result) || isFoundIn(binary.getRight(), result);
        case NOT_EQUALS -> binary.getRight().isNullLiteralExpr() && isOf(binary.getLeft(), result);
        case EQUALS -> isOf(binary.getLeft(), result) && isOne(binary.getRight());
        case GREATER, GREATER_EQUALS -> isOf(binary.getLeft(), result);
        default -> false;
      };
    }
    if (condition instanceof UnaryExpr not
        && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return not.getExpression() instanceof MethodCallExpr empty
          && empty.getNameAsString().equals("isEmpty")
          && isOf(empty, result);
    }
    return condition instanceof MethodCallExpr present
        && present.getNameAsString().equals("isPresent")
        && isOf(present, result);
  }

  /** How many rows a write has met. */
  private static boolean isOne(Expression value) {
    return value instanceof IntegerLiteralExpr literal && literal.getValue().equals("1");
  }

  private static boolean isOf(Expression value, String result) {
    return Chains.root(value).filter(result::equals).isPresent();
  }

  private static boolean isCount(Expression condition) {
    return condition instanceof BinaryExpr binary && isOne(binary.getRight());
  }

  /** Without a result any will do. */
  private static boolean isLeftWith(Statement then, String result) {
    if (then instanceof BlockStmt block) {
      return block.getStatements().getLast().filter(last -> isLeftWith(last, result)).isPresent();
    }
    return then.isBreakStmt()
        || (then instanceof ReturnStmt found
            && found
                .getExpression()
                .filter(value -> result.isEmpty() || Items.isMentioned(List.of(result), value))
                .isPresent());
  }

  /** The loop is left with the call or right after it, so it runs at most once. */
  static boolean isLast(Node call, Node repeater) {
    if (repeater instanceof LambdaExpr) {
      return false;
    }
    var leaves = false;
    var child = call;
    while (child != repeater && child.getParentNode().isPresent()) {
      var parent = child.getParentNode().get();
      if (parent instanceof LambdaExpr) {
        leaves = false;
      } else if (parent instanceof ReturnStmt || parent instanceof ThrowStmt) {
        leaves = true;
      } else if (parent instanceof BlockStmt block) {
        leaves |= block.getStatements().getLast().filter(OneItem::isExit).isPresent();
      }
      child = parent;
    }
    return leaves;
  }

  private static boolean isExit(Statement statement) {
    return statement.isReturnStmt() || statement.isThrowStmt() || statement.isBreakStmt();
  }
}

package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithCondition;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.Types;
import java.util.Optional;

/** Loops that take few turns by the nature of what they walk over. */
final class ShortWalk {
  private ShortWalk() {}

  /** Whether a loop walks over arguments written one by one, or over what a field keeps. */
  static boolean isOverFew(Node loop, Types types) {
    return items(loop)
        .filter(items -> isVarArgs(items, types) || isField(items, types))
        .isPresent();
  }

  /** Whether a loop walks over, or drains, a collection of types, such as those of parameters. */
  static boolean isOverTypes(Node loop, Types types) {
    return items(loop)
        .flatMap(types::typeOf)
        .filter(
            items ->
                isType(items.name())
                    || items.arguments().stream().anyMatch(item -> isType(item.name())))
        .isPresent();
  }

  private static boolean isType(String name) {
    return name.equals("java.lang.Class") || name.startsWith("java.lang.reflect.");
  }

  /** What a loop walks over, or drains, if that is a collection or an array. */
  static Optional<Expression> items(Node loop) {
    if (loop instanceof ForEachStmt each) {
      return Optional.of(each.getIterable());
    }
    if (loop instanceof ForStmt counted) {
      return counted.getCompare().flatMap(ShortWalk::counted);
    }
    if (loop instanceof NodeWithCondition<?> conditional) {
      var condition = conditional.getCondition();
      return condition instanceof UnaryExpr not
              && not.getExpression() instanceof MethodCallExpr call
          ? call.getScope()
          : counted(condition);
    }
    return loop instanceof LambdaExpr
            && loop.getParentNode().orElse(null) instanceof MethodCallExpr c
        ? Chains.calls(c).stream().reduce((near, far) -> far).flatMap(MethodCallExpr::getScope)
        : Optional.empty();
  }

  /** {@code items} in {@code i < items.length} and {@code i < items.size()}. */
  private static Optional<Expression> counted(Expression compare) {
    if (!(compare instanceof BinaryExpr binary)) {
      return Optional.empty();
    }
    if (binary.getRight() instanceof FieldAccessExpr length
        && length.getNameAsString().equals("length")) {
      return Optional.of(length.getScope());
    }
    if (binary.getLeft() instanceof MethodCallExpr size && size.getNameAsString().equals("size")) {
      return size.getScope();
    }
    return binary.getRight() instanceof MethodCallExpr size ? size.getScope() : Optional.empty();
  }

  private static boolean isVarArgs(Expression items, Types types) {
    return types
        .declaration(items)
        .flatMap(Declaration::node)
        .filter(node -> node instanceof Parameter parameter && parameter.isVarArgs())
        .isPresent();
  }

  private static boolean isField(Expression items, Types types) {
    return types
        .declaration(items)
        .filter(declaration -> declaration.kind() == Declaration.Kind.FIELD)
        .isPresent();
  }

  /** Whether a loop goes on until the piece that it appends is a certain one: it reads a word. */
  static boolean isUpTo(AssignExpr append, Node loop) {
    var condition =
        loop instanceof ForStmt counted
            ? counted.getCompare()
            : loop instanceof NodeWithCondition<?> conditional
                ? Optional.of(conditional.getCondition())
                : Optional.<Expression>empty();
    return condition.filter(until -> asksFor(append.getValue(), until)).isPresent();
  }

  private static boolean asksFor(Expression piece, Expression condition) {
    return Writes.any(
        condition,
        node ->
            node instanceof Expression asked
                && (piece instanceof NameExpr || !(asked instanceof NameExpr))
                && !asked.isLiteralExpr()
                && asked.equals(piece));
  }
}

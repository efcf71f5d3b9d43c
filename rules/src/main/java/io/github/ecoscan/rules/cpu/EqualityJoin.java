package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.github.ecoscan.syntax.Writes;
import java.util.Optional;
import java.util.Set;

/**
 * A search of a collection for the items that are equal, in some part, to something else.
 *
 * @param search the loop, or the call that ends the stream
 * @param wanted what the items are compared with
 */
record EqualityJoin(Node search, Expression collection, Expression wanted) {
  private static final Set<String> FINDS = Set.of("findFirst", "findAny");
  private static final Set<String> MATCHES = Set.of("anyMatch", "noneMatch");

  /** {@code for (T item : items) if (item.id().equals(wanted)) { … }}. */
  static Optional<EqualityJoin> of(ForEachStmt loop) {
    return only(loop.getBody())
        .filter(IfStmt.class::isInstance)
        .map(IfStmt.class::cast)
        .filter(branch -> branch.getElseStmt().isEmpty())
        .flatMap(
            branch -> wanted(branch.getCondition(), loop.getVariableDeclarator().getNameAsString()))
        .map(wanted -> new EqualityJoin(loop, loop.getIterable(), wanted));
  }

  private static Optional<Statement> only(Statement body) {
    if (!(body instanceof BlockStmt block)) {
      return Optional.of(body);
    }
    return block.getStatements().size() == 1
        ? Optional.of(block.getStatement(0))
        : Optional.empty();
  }

  /** {@code items.stream().filter(item -> …).findFirst()} and {@code anyMatch(item -> …)}. */
  static Optional<EqualityJoin> of(MethodCallExpr end) {
    var filter =
        MATCHES.contains(end.getNameAsString())
            ? Optional.of(end)
            : end.getScope()
                .filter(scope -> FINDS.contains(end.getNameAsString()))
                .filter(MethodCallExpr.class::isInstance)
                .map(MethodCallExpr.class::cast)
                .filter(call -> call.getNameAsString().equals("filter"));
    return filter.flatMap(call -> of(end, call));
  }

  private static Optional<EqualityJoin> of(MethodCallExpr end, MethodCallExpr filter) {
    if (filter.getArguments().size() != 1
        || !(filter.getArgument(0) instanceof LambdaExpr test)
        || test.getParameters().size() != 1
        || !(test.getBody() instanceof ExpressionStmt body)
        || !(filter.getScope().orElse(null) instanceof MethodCallExpr stream)
        || !stream.getNameAsString().equals("stream")
        || !stream.getArguments().isEmpty()
        || stream.getScope().isEmpty()) {
      return Optional.empty();
    }
    return wanted(body.getExpression(), test.getParameter(0).getNameAsString())
        .map(wanted -> new EqualityJoin(end, stream.getScope().get(), wanted));
  }

  /** The side of an equality that does not mention the item, if the other side does. */
  private static Optional<Expression> wanted(Expression condition, String item) {
    if (condition instanceof EnclosedExpr enclosed) {
      return wanted(enclosed.getInner(), item);
    }
    if (condition instanceof BinaryExpr binary) {
      return switch (binary.getOperator()) {
        case AND -> wanted(binary.getLeft(), item).or(() -> wanted(binary.getRight(), item));
        case EQUALS -> sides(binary.getLeft(), binary.getRight(), item);
        default -> Optional.empty();
      };
    }
    if (!(condition instanceof MethodCallExpr call) || !call.getNameAsString().equals("equals")) {
      return Optional.empty();
    }
    if (call.getArguments().size() == 2) {
      return sides(call.getArgument(0), call.getArgument(1), item);
    }
    return call.getArguments().size() == 1
        ? call.getScope().flatMap(scope -> sides(scope, call.getArgument(0), item))
        : Optional.empty();
  }

  private static Optional<Expression> sides(Expression one, Expression other, String item) {
    if (mentions(one, item) == mentions(other, item)) {
      return Optional.empty();
    }
    return Optional.of(mentions(one, item) ? other : one);
  }

  private static boolean mentions(Expression side, String item) {
    return Writes.any(side, node -> node instanceof NameExpr n && n.getNameAsString().equals(item));
  }
}

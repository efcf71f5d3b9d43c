package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.Set;

/** Tells stages of a stream that cannot fail and change nothing: nobody sees whether they run. */
final class TotalFilter {
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short");
  private static final Set<String> SOURCES = Set.of("stream", "parallelStream");

  private final Types types;

  TotalFilter(Types types) {
    this.types = types;
  }

  /** Whether all stages are such filters, on the items of a variable. */
  boolean areTotal(MethodCallExpr last) {
    if (SOURCES.contains(last.getNameAsString())) {
      return last.getArguments().isEmpty()
          && last.getScope().filter(NameExpr.class::isInstance).isPresent();
    }
    return last.getNameAsString().equals("filter")
        && last.getArguments().size() == 1
        && isTotal(last.getArgument(0))
        && last.getScope().orElse(null) instanceof MethodCallExpr before
        && areTotal(before);
  }

  private boolean isTotal(Expression predicate) {
    if (predicate instanceof MethodReferenceExpr reference) {
      return reference.getScope().toString().equals("Objects")
          && (reference.getIdentifier().equals("nonNull")
              || reference.getIdentifier().equals("isNull"))
          && isObjects(reference);
    }
    return predicate instanceof LambdaExpr lambda
        && lambda.getBody() instanceof ExpressionStmt body
        && isTotalValue(body.getExpression());
  }

  private boolean isTotalValue(Expression value) {
    if (value instanceof EnclosedExpr enclosed) {
      return isTotalValue(enclosed.getInner());
    }
    if (value instanceof UnaryExpr not
        && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return isPrimitive(not.getExpression()) && isTotalValue(not.getExpression());
    }
    if (value instanceof InstanceOfExpr test) {
      return isTotalValue(test.getExpression());
    }
    if (value instanceof BinaryExpr binary) {
      return isTotal(binary);
    }
    if (value instanceof MethodCallExpr call) {
      return isTotal(call);
    }
    return value instanceof LiteralExpr || value instanceof NameExpr;
  }

  private boolean isTotal(BinaryExpr binary) {
    if (!isTotalValue(binary.getLeft()) || !isTotalValue(binary.getRight())) {
      return false;
    }
    var arePrimitive = isPrimitive(binary.getLeft()) && isPrimitive(binary.getRight());
    return switch (binary.getOperator()) {
      case DIVIDE, REMAINDER -> false;
      case EQUALS, NOT_EQUALS -> arePrimitive || isNull(binary);
      default -> arePrimitive;
    };
  }

  private static boolean isNull(BinaryExpr comparison) {
    return comparison.getLeft().isNullLiteralExpr() || comparison.getRight().isNullLiteralExpr();
  }

  /** {@code "text".equals(x)}: a string's own method. */
  private boolean isTotal(MethodCallExpr call) {
    var name = call.getNameAsString();
    return call.getScope().orElse(null) instanceof StringLiteralExpr
        && (name.equals("equals") || name.equals("equalsIgnoreCase"))
        && call.getArguments().size() == 1
        && isTotalValue(call.getArgument(0));
  }

  private boolean isObjects(MethodReferenceExpr reference) {
    return types
        .receiver(reference)
        .map(TypeRef::name)
        .filter("java.util.Objects"::equals)
        .isPresent();
  }

  private boolean isPrimitive(Expression value) {
    return types
        .typeOf(value)
        .filter(type -> !type.isArray() && PRIMITIVES.contains(type.name()))
        .isPresent();
  }
}

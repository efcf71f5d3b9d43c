package io.github.ecoscan.types;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import java.util.Optional;
import java.util.OptionalInt;

/** Values that the source of one file tells. */
public final class Constants {
  private static final int MAX_DEPTH = 64;

  private Constants() {}

  /** The string an expression always has: literals, text blocks, sums and unchanged variables. */
  public static Optional<String> string(Expression expression, Types types) {
    return string(expression, types, 0);
  }

  private static Optional<String> string(Expression expression, Types types, int depth) {
    if (depth > MAX_DEPTH) {
      return Optional.empty();
    }
    if (expression instanceof StringLiteralExpr literal) {
      return Optional.of(literal.asString());
    }
    if (expression instanceof TextBlockLiteralExpr block) {
      return Optional.of(block.asString());
    }
    if (expression instanceof IntegerLiteralExpr literal) {
      return Optional.of(literal.getValue());
    }
    if (expression instanceof EnclosedExpr enclosed) {
      return string(enclosed.getInner(), types, depth + 1);
    }
    if (expression instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
      return string(sum.getLeft(), types, depth + 1)
          .flatMap(left -> string(sum.getRight(), types, depth + 1).map(left::concat));
    }
    return initialiser(expression, types).flatMap(value -> string(value, types, depth + 1));
  }

  /** The integer literal an expression is, or that of the unchanged variable it names. */
  public static OptionalInt integer(Expression expression, Types types) {
    var value =
        expression instanceof IntegerLiteralExpr
            ? expression
            : initialiser(expression, types).orElse(expression);
    if (!(value instanceof IntegerLiteralExpr literal)) {
      return OptionalInt.empty();
    }
    try {
      return OptionalInt.of(literal.asNumber().intValue());
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /** The initialiser of the variable that a name stands for, if the variable never changes. */
  public static Optional<Expression> initialiser(Expression name, Types types) {
    if (!name.isNameExpr() && !name.isFieldAccessExpr()) {
      return Optional.empty();
    }
    return types
        .declaration(name)
        .flatMap(Declaration::node)
        .filter(VariableDeclarator.class::isInstance)
        .map(VariableDeclarator.class::cast)
        .filter(Constants::neverChanges)
        .flatMap(VariableDeclarator::getInitializer);
  }

  private static boolean neverChanges(VariableDeclarator variable) {
    if (variable.getParentNode().orElse(null) instanceof FieldDeclaration field) {
      return field.isFinal() || isInInterface(field);
    }
    return Scopes.member(variable)
        .filter(member -> !Writes.isAssigned(variable.getNameAsString(), member))
        .isPresent();
  }

  private static boolean isInInterface(Node field) {
    return field.getParentNode().orElse(null) instanceof ClassOrInterfaceDeclaration type
        && type.isInterface();
  }
}

package io.github.ecoscan.rules.memory;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.rules.TextEdits;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sum that a stream of objects makes: {@code reduce(0, Integer::sum)}, an object for each item.
 *
 * @param reduce the call that sums up
 * @param numbers the stream of wrapped numbers
 * @param wrapper {@code Integer}, {@code Long} or {@code Double}
 */
record BoxedSum(MethodCallExpr reduce, Expression numbers, String wrapper, Types types) {
  private static final Map<String, Set<String>> ZEROS =
      Map.of(
          "Integer", Set.of("0"),
          "Long", Set.of("0L", "0l"),
          "Double", Set.of("0.0", "0d", "0D", "0.0d"));

  private static final Map<String, String> PRIMITIVES =
      Map.of("Integer", "int", "Long", "long", "Double", "double");

  static Optional<BoxedSum> of(MethodCallExpr reduce, Types types) {
    if (!reduce.getNameAsString().equals("reduce")
        || reduce.getArguments().size() != 2
        || reduce.getScope().isEmpty()) {
      return Optional.empty();
    }
    var numbers = reduce.getScope().get();
    return types
        .typeOf(numbers)
        .filter(type -> type.is("java.util.stream.Stream") && type.arguments().size() == 1)
        .map(type -> type.arguments().get(0))
        .filter(item -> !item.isArray() && item.name().startsWith("java.lang."))
        .map(item -> item.name().substring("java.lang.".length()))
        .filter(
            wrapper ->
                ZEROS.getOrDefault(wrapper, Set.of()).contains(reduce.getArgument(0).toString())
                    && isSum(reduce.getArgument(1), wrapper))
        .map(wrapper -> new BoxedSum(reduce, numbers, wrapper, types));
  }

  private static boolean isSum(Expression function, String wrapper) {
    if (function instanceof MethodReferenceExpr reference) {
      return reference.getIdentifier().equals("sum")
          && reference.getScope().toString().equals(wrapper);
    }
    return function instanceof LambdaExpr lambda
        && lambda.getParameters().size() == 2
        && lambda.getBody() instanceof ExpressionStmt body
        && body.getExpression() instanceof BinaryExpr sum
        && sum.getOperator() == BinaryExpr.Operator.PLUS
        && sum.getLeft() instanceof NameExpr left
        && sum.getRight() instanceof NameExpr right
        && !left.equals(right)
        && isParameter(left, lambda)
        && isParameter(right, lambda);
  }

  private static boolean isParameter(NameExpr name, LambdaExpr function) {
    return function.getParameters().stream().anyMatch(p -> p.getName().equals(name.getName()));
  }

  private String primitive() {
    return PRIMITIVES.get(wrapper);
  }

  private String mapping() {
    return "mapTo" + wrapper.substring(0, wrapper.equals("Integer") ? 3 : wrapper.length());
  }

  /** The stage as it should be, for the message. */
  String better() {
    return mapping() + "(…).sum()";
  }

  /** Maps to numbers, not to objects, before they are summed up. */
  List<Edit> edits() {
    var whole = Spans.of(reduce);
    var before = Spans.of(numbers);
    var rest = new Span(before.endLine(), before.endColumn(), whole.endLine(), whole.endColumn());
    if (TextEdits.hasComment(reduce)) {
      return List.of();
    }
    if (numbers instanceof MethodCallExpr map
        && map.getNameAsString().equals("map")
        && map.getArguments().size() == 1
        && map.getTypeArguments().isEmpty()
        && (map.getArgument(0).isLambdaExpr() || map.getArgument(0).isMethodReferenceExpr())
        && map.getScope().filter(this::isObjectStream).isPresent()) {
      var edits = new ArrayList<Edit>();
      edits.add(Spans.replace(map.getName(), mapping()));
      edits.add(new Edit(rest, ".sum()"));
      return edits;
    }
    return List.of(
        new Edit(rest, ".%s(%s::%sValue).sum()".formatted(mapping(), wrapper, primitive())));
  }

  private boolean isObjectStream(Expression stream) {
    return types.typeOf(stream).filter(t -> t.is("java.util.stream.Stream")).isPresent();
  }

  /**
   * Whether a number is as good as an object where the sum goes. Floating-point numbers are summed
   * up in another way, and overloads might tell the two apart.
   */
  boolean isSameAsNumber() {
    var parent = reduce.getParentNode().orElse(null);
    if (wrapper.equals("Double")) {
      return false;
    }
    if (parent instanceof VariableDeclarator variable) {
      return isNumber(types.typeOf(variable.getType())) && !variable.getType().isVarType();
    }
    if (parent instanceof AssignExpr assignment) {
      return assignment.getOperator() == AssignExpr.Operator.ASSIGN
          && isNumber(types.typeOf(assignment.getTarget()));
    }
    return parent instanceof ReturnStmt
        && Scopes.enclosing(reduce, LambdaExpr.class).isEmpty()
        && Scopes.member(reduce).orElse(null) instanceof MethodDeclaration method
        && isNumber(types.typeOf(method.getType()));
  }

  private boolean isNumber(Optional<TypeRef> type) {
    return type.filter(t -> t.is(primitive()) || t.is("java.lang." + wrapper)).isPresent();
  }
}

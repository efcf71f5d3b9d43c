package io.github.ecoscan.rules.data;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.Types;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The start of a statement, as far as the source of one file tells. */
final class SqlStrings {
  private static final int MAX_DEPTH = 16;
  private static final Pattern SCRIPT_TAGS =
      Pattern.compile("</?(script|if|where|foreach|choose|when|otherwise|trim|bind)\\b[^>]*>");

  private SqlStrings() {}

  /** The constant start of the string that an expression builds; empty when it has none. */
  static String start(Expression expression, Types types) {
    return SCRIPT_TAGS.matcher(start(expression, types, 0)).replaceAll(" ");
  }

  private static String start(Expression expression, Types types, int depth) {
    var whole = Constants.string(expression, types);
    if (whole.isPresent() || depth > MAX_DEPTH) {
      return whole.orElse("");
    }
    if (expression instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
      return Constants.string(sum.getLeft(), types)
          .map(left -> left + start(sum.getRight(), types, depth + 1))
          .orElseGet(() -> start(sum.getLeft(), types, depth + 1));
    }
    if (expression instanceof ArrayInitializerExpr parts) {
      return parts.getValues().stream()
          .map(part -> start(part, types, depth + 1))
          .collect(Collectors.joining(" "));
    }
    if (expression instanceof MethodCallExpr call) {
      return template(call).map(text -> start(text, types, depth + 1)).orElse("");
    }
    return expression instanceof NameExpr name
        ? grown(name, types).map(value -> start(value, types, depth + 1)).orElse("")
        : "";
  }

  /** What {@code String.format} and {@code formatted} fill in. */
  private static Optional<Expression> template(MethodCallExpr call) {
    return switch (call.getNameAsString()) {
      case "formatted", "strip", "trim", "stripIndent" -> call.getScope();
      case "format" -> call.getArguments().getFirst();
      default -> Optional.empty();
    };
  }

  /** The initialiser of a variable that afterwards is only appended to. */
  private static Optional<Expression> grown(NameExpr name, Types types) {
    return types
        .declaration(name)
        .filter(declaration -> declaration.kind() == Declaration.Kind.LOCAL)
        .flatMap(Declaration::node)
        .filter(VariableDeclarator.class::isInstance)
        .map(VariableDeclarator.class::cast)
        .filter(SqlStrings::isOnlyAppendedTo)
        .flatMap(VariableDeclarator::getInitializer);
  }

  private static boolean isOnlyAppendedTo(VariableDeclarator variable) {
    return Scopes.member(variable)
        .filter(
            member ->
                !Writes.any(
                    member,
                    node ->
                        node instanceof AssignExpr assignment
                            && assignment.getOperator() != AssignExpr.Operator.PLUS
                            && Writes.name(assignment.getTarget())
                                .filter(variable.getNameAsString()::equals)
                                .isPresent()))
        .isPresent();
  }
}

package io.github.ecoscan.facts;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.Types;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises statements that change a schema or a session: each is one of its own. */
final class SchemaText {
  private static final int HOPS = 4;

  private static final Pattern STATEMENT =
      Pattern.compile(
          "\\s*(alter|analyze|comment on|create|drop|grant|optimize|pragma|rename|revoke|set|truncate"
              + "|use|vacuum)\\s.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern EXECUTES = Pattern.compile("execute.*|update|query");

  private final Types types;

  SchemaText(Types types) {
    this.types = types;
  }

  /** Whether a call executes such a statement, its own or that of its receiver. */
  boolean isExecuted(Expression call) {
    return call instanceof MethodCallExpr execute
        && EXECUTES.matcher(execute.getNameAsString()).matches()
        && start(execute.getArguments().getFirst())
            .or(() -> start(prepared(execute).flatMap(made -> made.getArguments().getFirst())))
            .filter(text -> STATEMENT.matcher(text).matches())
            .isPresent();
  }

  private Optional<String> start(Optional<Expression> text) {
    return text.flatMap(value -> start(value, HOPS));
  }

  /** How a text starts that may go on with something else. */
  private Optional<String> start(Expression text, int hops) {
    if (text instanceof StringLiteralExpr literal) {
      return Optional.of(literal.asString());
    }
    if (text instanceof TextBlockLiteralExpr block) {
      return Optional.of(block.asString());
    }
    if (hops == 0) {
      return Optional.empty();
    }
    if (text instanceof EnclosedExpr enclosed) {
      return start(enclosed.getInner(), hops);
    }
    if (text instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
      return start(sum.getLeft(), hops);
    }
    if (text instanceof MethodCallExpr call) {
      return switch (call.getNameAsString()) {
        case "format" -> start(call.getArguments().getFirst());
        case "formatted", "replace", "concat", "strip", "trim" ->
            call.getScope().flatMap(scope -> start(scope, hops - 1));
        default -> Optional.empty();
      };
    }
    return Constants.initialiser(text, types).flatMap(value -> start(value, hops - 1));
  }

  /** {@code prepareStatement(sql)} of a variable or of the same chain. */
  private Optional<MethodCallExpr> prepared(MethodCallExpr execute) {
    for (var earlier : Chains.calls(execute)) {
      if (earlier.getNameAsString().startsWith("prepare")) {
        return Optional.of(earlier);
      }
    }
    return execute
        .getScope()
        .filter(Expression::isNameExpr)
        .flatMap(types::declaration)
        .flatMap(Declaration::node)
        .filter(VariableDeclarator.class::isInstance)
        .flatMap(node -> ((VariableDeclarator) node).getInitializer())
        .filter(MethodCallExpr.class::isInstance)
        .map(MethodCallExpr.class::cast)
        .filter(made -> made.getNameAsString().startsWith("prepare"));
  }
}

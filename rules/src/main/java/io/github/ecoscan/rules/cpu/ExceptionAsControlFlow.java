package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.repetition.PerCall;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Types;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Flags code that tells numbers from other text by the exception that parsing throws. */
@RuleSpec(
    name = "exception-as-control-flow",
    family = Family.CPU,
    severity = Severity.MINOR,
    since = "0.1.0",
    equivalents = {"pmd:ExceptionAsFlowControl"})
public final class ExceptionAsControlFlow implements Rule {
  private static final Set<String> NUMBERS =
      Set.of(
          "java.lang.Byte",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.math.BigDecimal",
          "java.math.BigInteger");
  private static final Set<String> PARSES =
      Set.of(
          "<init>",
          "decode",
          "parseByte",
          "parseDouble",
          "parseFloat",
          "parseInt",
          "parseLong",
          "parseShort",
          "valueOf");

  private static final Pattern QUESTION =
      Pattern.compile("(can|has|is|looksLike|matches|valid|validate)([A-Z].*)?");

  @Override
  public void register(Dispatch on) {
    on.node(TryStmt.class, ExceptionAsControlFlow::check);
  }

  private static void check(TryStmt attempt, RuleContext context) {
    var types = context.types();
    if (attempt.getCatchClauses().size() != 1 || attempt.getFinallyBlock().isPresent()) {
      return;
    }
    var failure = attempt.getCatchClauses().get(0);
    if (!failure.getParameter().getTypeAsString().endsWith("NumberFormatException")
        || isMentioned(failure)) {
      return;
    }
    var parse = parse(attempt.getTryBlock(), types);
    if (parse.isEmpty() || !PerCall.isRun(parse.get(), context.repetition())) {
      return;
    }
    var variant = purpose(parse.get(), failure, types);
    if (variant.isEmpty()) {
      return;
    }
    var report =
        Report.at(parse.get(), Spans.quote(parse.get())).variant(variant.get()).onlyOften();
    context.report(
        PerCall.isRepeated(context.repetition()) ? report : report.confidence(Confidence.MEDIUM));
  }

  private static boolean isMentioned(CatchClause failure) {
    var name = failure.getParameter().getNameAsString();
    return failure
        .getBody()
        .findFirst(NameExpr.class, use -> use.getNameAsString().equals(name))
        .isPresent();
  }

  private static Optional<Expression> parse(Node code, Types types) {
    return code.findFirst(Expression.class, expression -> isParse(expression, types));
  }

  private static boolean isParse(Node node, Types types) {
    return (node instanceof MethodCallExpr || node instanceof ObjectCreationExpr)
        && node instanceof NodeWithArguments<?> call
        && call.getArguments().isNonEmpty()
        && types
            .target((Expression) node)
            .filter(m -> NUMBERS.contains(m.owner()) && PARSES.contains(m.name()))
            .filter(m -> m.parameters().get(0).equals("java.lang.String"))
            .isPresent();
  }

  /** Why other text than a number must be expected here, if the code tells. */
  private static Optional<String> purpose(Expression parse, CatchClause failure, Types types) {
    var isUnused = parse.getParentNode().orElse(null) instanceof ExpressionStmt;
    if (answersNo(failure) && (isUnused || isQuestion(failure))) {
      return Optional.of("");
    }
    return triesAgain(parse, failure, types) ? Optional.of("guess") : Optional.empty();
  }

  /** {@code boolean isPort(String text)}. */
  private static boolean isQuestion(CatchClause failure) {
    return Scopes.enclosing(failure, MethodDeclaration.class)
        .filter(method -> method.getType().asString().equals("boolean"))
        .filter(method -> QUESTION.matcher(method.getNameAsString()).matches())
        .isPresent();
  }

  /** Where the number is of no use to anybody, the question is whether it is one. */
  private static boolean answersNo(CatchClause failure) {
    return failure.getBody().getStatements().size() == 1
        && failure.getBody().getStatement(0) instanceof ReturnStmt answer
        && answer
            .getExpression()
            .filter(e -> e instanceof BooleanLiteralExpr literal && !literal.getValue())
            .isPresent();
  }

  /** The same text is parsed as something else, or is given back as text. */
  private static boolean triesAgain(Expression parse, CatchClause failure, Types types) {
    var text = ((NodeWithArguments<?>) parse).getArgument(0).toString();
    return Writes.any(
        failure.getBody(),
        node ->
            (isParse(node, types)
                    && ((NodeWithArguments<?>) node).getArgument(0).toString().equals(text))
                || (node instanceof ReturnStmt given
                    && given.getExpression().filter(e -> e.toString().equals(text)).isPresent()));
  }
}

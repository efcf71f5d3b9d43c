package io.github.ecoscan.rules.ai;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.operation.Operation;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags a language model that is asked again until its answer happens to be valid JSON. */
@RuleSpec(
    name = "retry-until-valid-json",
    family = Family.AI,
    severity = Severity.MAJOR,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    tags = {"langchain4j", "spring-ai", "openai"})
public final class RetryUntilValidJson implements Rule {
  /** Asking once more costs little. */
  private static final int FEW = 2;

  private static final Map<String, Set<String>> PARSERS =
      Map.of(
          "com.fasterxml.jackson.databind.ObjectMapper", Set.of("readValue", "readTree"),
          "com.fasterxml.jackson.databind.ObjectReader", Set.of("readValue", "readTree"),
          "com.google.gson.Gson", Set.of("fromJson"),
          "com.google.gson.JsonParser", Set.of("parseString"),
          "com.alibaba.fastjson.JSON", Set.of("parse", "parseObject", "parseArray"),
          "com.alibaba.fastjson2.JSON", Set.of("parse", "parseObject", "parseArray"),
          "jakarta.json.bind.Jsonb", Set.of("fromJson"));
  private static final Set<String> PARSED =
      Set.of("org.json.JSONObject", "org.json.JSONArray", "com.alibaba.fastjson.JSONObject");

  /** What parsers throw, and so do methods of the project that use them. */
  private static final Set<String> FAILURES =
      Set.of(
          "com.fasterxml.jackson.core.JsonParseException",
          "com.fasterxml.jackson.core.JsonProcessingException",
          "com.fasterxml.jackson.databind.JsonMappingException",
          "com.google.gson.JsonParseException",
          "com.google.gson.JsonSyntaxException",
          "jakarta.json.bind.JsonbException",
          "org.json.JSONException");

  /** Names with which a program asks the model itself to keep to a format. */
  private static final Pattern STRUCTURED =
      Pattern.compile(
          "(?i)response_?format|json_?schema|json_?mode|structured_?output|format(Json)?$"
              + "|BeanOutputConverter|outputSchema");

  @Override
  public void register(Dispatch on) {
    on.operation(RetryUntilValidJson::check, OperationKind.LLM_COMPLETION);
  }

  private static void check(Expression call, Operation operation, RuleContext context) {
    var frames = context.repetition().frames();
    var repeater = context.repetition().innermost().filter(Scopes::isLoop);
    if (repeater.isEmpty() || isFew(frames.get(frames.size() - 1).bound())) {
      return;
    }
    var loop = repeater.get();
    var parse = loop.findAll(Expression.class, e -> isParse(e, context.types()));
    if (parse.stream().noneMatch(p -> isRetried(p, loop) && isOf(p, call, loop))
        || isStructured(call)) {
      return;
    }
    context.report(Report.at(call, Spans.quote(call)));
  }

  private static boolean isFew(Bound bound) {
    return bound.kind() == Bound.Kind.COLLECTION
        || (bound.kind() == Bound.Kind.CONSTANT && bound.times() <= FEW);
  }

  private static boolean isParse(Expression expression, Types types) {
    if (expression instanceof ObjectCreationExpr creation) {
      return types.typeOf(creation).filter(type -> PARSED.contains(type.name())).isPresent();
    }
    return expression instanceof MethodCallExpr call
        && (isParser(call, types) || parsesElsewhere(call, types));
  }

  private static boolean isParser(MethodCallExpr call, Types types) {
    return PARSERS.entrySet().stream()
        .anyMatch(
            parser ->
                parser.getValue().contains(call.getNameAsString())
                    && types
                        .receiver(call)
                        .filter(r -> types.isSubtype(r.name(), parser.getKey()).isYes())
                        .isPresent());
  }

  /** {@code parser.read(answer)}, a method of the project that may fail as a parser does. */
  private static boolean parsesElsewhere(MethodCallExpr call, Types types) {
    return types.target(call).filter(target -> types.isSource(target.owner())).isPresent()
        && Scopes.enclosing(call, TryStmt.class)
            .filter(
                attempt -> attempt.getCatchClauses().stream().anyMatch(c -> isOfParser(c, types)))
            .isPresent();
  }

  private static boolean isOfParser(CatchClause handler, Types types) {
    var caught = handler.getParameter().getType();
    var each = caught.isUnionType() ? caught.asUnionType().getElements() : List.of(caught);
    return each.stream()
        .allMatch(type -> types.typeOf(type).filter(t -> FAILURES.contains(t.name())).isPresent());
  }

  /** A failure of the parser leads to the next turn, success leaves the loop. */
  private static boolean isRetried(Expression parse, Node loop) {
    var attempt = Scopes.enclosing(parse, TryStmt.class).filter(t -> Scopes.contains(loop, t));
    return attempt
            .filter(t -> Scopes.contains(t.getTryBlock(), parse))
            .filter(t -> t.getCatchClauses().stream().anyMatch(RetryUntilValidJson::goesOn))
            .isPresent()
        && (Writes.any(attempt.get(), RetryUntilValidJson::leaves)
            || attempt
                .flatMap(Node::getParentNode)
                .filter(
                    block -> block.getChildNodes().stream().anyMatch(RetryUntilValidJson::leaves))
                .isPresent());
  }

  private static boolean leaves(Node node) {
    return node instanceof ReturnStmt || node instanceof BreakStmt;
  }

  private static boolean goesOn(CatchClause handler) {
    return handler
        .getBody()
        .getStatements()
        .getLast()
        .filter(last -> last.isThrowStmt() || last.isReturnStmt() || last.isBreakStmt())
        .isEmpty();
  }

  /** What is parsed is the answer, or a variable of the loop made of it. */
  private static boolean isOf(Expression parse, Expression call, Node loop) {
    return mentions(parse, call, loop, 4);
  }

  private static boolean mentions(Node value, Expression call, Node loop, int hops) {
    if (Scopes.contains(value, call)) {
      return true;
    }
    return hops > 0
        && value.findAll(NameExpr.class).stream()
            .flatMap(name -> origins(name.getNameAsString(), loop).stream())
            .anyMatch(origin -> mentions(origin, call, loop, hops - 1));
  }

  private static List<Expression> origins(String variable, Node loop) {
    var declared =
        loop.findAll(VariableDeclarator.class).stream()
            .filter(v -> v.getNameAsString().equals(variable))
            .flatMap(v -> v.getInitializer().stream());
    var assigned =
        loop.findAll(AssignExpr.class).stream()
            .filter(a -> Writes.name(a.getTarget()).filter(variable::equals).isPresent())
            .map(a -> a.getValue());
    return Stream.concat(declared, assigned).toList();
  }

  /** Whether the class speaks of a format anywhere. */
  private static boolean isStructured(Expression call) {
    return Scopes.type(call)
        .flatMap(
            type ->
                type.findFirst(
                    SimpleName.class, name -> STRUCTURED.matcher(name.getIdentifier()).find()))
        .isPresent();
  }
}

package io.github.ecoscan.rules.ai;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.operation.Operation;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.repetition.PerCall;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Flow;
import io.github.ecoscan.rule.FlowContext;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Words;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Types;
import java.util.Set;
import java.util.regex.Pattern;

/** Flags a text that never changes and is embedded again and again. */
@RuleSpec(
    name = "embedding-recomputed",
    family = Family.AI,
    severity = Severity.MAJOR,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    tags = {"langchain4j", "spring-ai", "openai"})
public final class EmbeddingRecomputed implements Rule {
  /** Code that only wants to know whether the model answers, or how long its vectors are. */
  private static final Pattern PROBES =
      Words.startingWith("dimension", "health", "ping", "probe", "check", "warm", "test", "verify");

  private static final Set<String> TEXTS = Set.of("from", "textSegment", "of");

  @Override
  public void register(Dispatch on) {
    on.operation(EmbeddingRecomputed::checkCall, OperationKind.LLM_EMBEDDING);
    on.flow(EmbeddingRecomputed::checkFlow, OperationKind.LLM_EMBEDDING);
  }

  private static void checkCall(Expression call, Operation operation, RuleContext context) {
    if (call instanceof MethodCallExpr embed
        && isFixed(embed, context.types())
        && !PerCall.isRepeated(context.repetition())
        && !isProbe(embed)
        && PerCall.isMade(embed, context.repetition(), context.types())) {
      context.report(Report.at(embed, Spans.quote(embed)).variant("constant").onlyPerCall());
    }
  }

  private static void checkFlow(Flow flow, FlowContext context) {
    if (!flow.isOneShot() && flow.is(Trait.UNCHANGED)) {
      context.report(flow.confidence());
    }
  }

  private static boolean isFixed(MethodCallExpr embed, Types types) {
    return embed.getArguments().size() == 1 && isText(embed.getArgument(0), types);
  }

  /** A constant, or a segment made of one. */
  private static boolean isText(Expression argument, Types types) {
    return Constants.string(argument, types).isPresent()
        || (argument instanceof MethodCallExpr segment
            && TEXTS.contains(segment.getNameAsString())
            && segment.getArguments().size() == 1
            && isText(segment.getArgument(0), types));
  }

  private static boolean isProbe(Node embed) {
    return Scopes.enclosing(embed, MethodDeclaration.class)
            .filter(method -> Words.find(PROBES, method.getNameAsString()))
            .isPresent()
        || embed
            .getParentNode()
            .filter(parent -> Words.find(PROBES, parent.toString().replaceAll("\"[^\"]*\"", "")))
            .isPresent();
  }
}

package io.github.ecoscan.rules.ai;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Flow;
import io.github.ecoscan.rule.FlowContext;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSpec;
import java.util.regex.Pattern;

/** Flags a language model that is asked once for each item of something. */
@RuleSpec(
    name = "llm-call-in-loop",
    family = Family.AI,
    severity = Severity.MAJOR,
    tier = Tier.STABLE,
    since = "0.1.0",
    tags = {"langchain4j", "spring-ai", "openai"})
public final class LlmCallInLoop implements Rule {
  private static final Pattern INGESTED =
      Pattern.compile("chunk|segment|passage|paragraph|splitter", Pattern.CASE_INSENSITIVE);

  @Override
  public void register(Dispatch on) {
    on.flow(LlmCallInLoop::check, OperationKind.LLM_COMPLETION);
  }

  private static void check(Flow flow, FlowContext context) {
    if (flow.isOneShot()) {
      return;
    }
    var confidence = flow.is(Trait.DYNAMIC) ? Confidence.MEDIUM : Confidence.HIGH;
    if (isIngestion(flow)) {
      context.report(confidence, "ingestion", Severity.INFO);
    } else if (flow.is(Trait.CONCURRENT)) {
      context.report(confidence, "concurrent", Severity.INFO);
    } else {
      context.report(confidence);
    }
  }

  /** Nobody waits for the answers: a batch interface or an idle hour would do. */
  private static boolean isIngestion(Flow flow) {
    return !flow.startsWith(EntryPoint.Kind.REQUEST, EntryPoint.Kind.MESSAGE)
        && (INGESTED.matcher(flow.cause().bound().over()).find()
            || flow.startsWith(EntryPoint.Kind.SCHEDULE, EntryPoint.Kind.BATCH_STEP));
  }
}

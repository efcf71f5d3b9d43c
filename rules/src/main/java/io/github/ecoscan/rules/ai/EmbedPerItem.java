package io.github.ecoscan.rules.ai;

import io.github.ecoscan.model.Confidence;
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

/** Flags a model that takes many inputs at once and is given them one by one. */
@RuleSpec(
    name = "embed-per-item",
    family = Family.AI,
    severity = Severity.MAJOR,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    tags = {"langchain4j", "spring-ai", "openai", "djl"})
public final class EmbedPerItem implements Rule {

  @Override
  public void register(Dispatch on) {
    on.flow(EmbedPerItem::check, OperationKind.LLM_EMBEDDING, OperationKind.MODEL_PREDICT);
  }

  private static void check(Flow flow, FlowContext context) {
    // the same text again and again is another waste, with another remedy
    if (flow.isOneShot() || !flow.batch() || flow.is(Trait.GROUPED) || flow.is(Trait.UNCHANGED)) {
      return;
    }
    if (flow.is(Trait.CONCURRENT)) {
      context.report(Confidence.MEDIUM, "concurrent", Severity.INFO);
    } else {
      context.report(flow.confidence());
    }
  }
}

package io.github.ecoscan.rules.ai;

import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rules.MadePerCall;

/** Flags a client of a language model that is made at each call. */
@RuleSpec(
    name = "llm-client-per-call",
    family = Family.AI,
    severity = Severity.MAJOR,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    yieldsTo = "per-record-client",
    tags = {"langchain4j", "spring-ai", "openai"})
public final class LlmClientPerCall implements Rule {

  @Override
  public void register(Dispatch on) {
    on.perCall(MadePerCall::report, OperationKind.LLM_CLIENT);
  }
}

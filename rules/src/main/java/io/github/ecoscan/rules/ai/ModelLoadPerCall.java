package io.github.ecoscan.rules.ai;

import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rules.MadePerCall;

/** Flags a model or tokenizer that is loaded at each call. */
@RuleSpec(
    name = "model-load-per-call",
    family = Family.AI,
    severity = Severity.MAJOR,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    yieldsTo = "per-record-client",
    tags = {"onnx", "djl", "tensorflow", "langchain4j"},
    equivalents = {"sonar:S6243"})
public final class ModelLoadPerCall implements Rule {

  @Override
  public void register(Dispatch on) {
    on.perCall(MadePerCall::report, OperationKind.MODEL_LOAD);
  }
}

package io.github.ecoscan.rules.pipeline;

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
import io.github.ecoscan.rules.MadePerCall;

/** Flags a client, connection, model or mapper that a pipeline makes for each of its records. */
@RuleSpec(
    name = "per-record-client",
    family = Family.PIPELINE,
    severity = Severity.MAJOR,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    tags = {"spark", "flink", "beam", "kafka"})
public final class PerRecordClient implements Rule {

  @Override
  public void register(Dispatch on) {
    on.perCall(
        PerRecordClient::check,
        OperationKind.BROKER_CLIENT,
        OperationKind.CLIENT_CREATE,
        OperationKind.CONNECTION_OPEN,
        OperationKind.LLM_CLIENT,
        OperationKind.MAPPER_CREATE,
        OperationKind.MODEL_LOAD);
  }

  private static void check(Flow flow, FlowContext context) {
    if (MadePerCall.isPerRecord(flow) && !flow.is(Trait.VARIES)) {
      context.report(flow.is(Trait.DYNAMIC) ? Confidence.MEDIUM : Confidence.HIGH);
    }
  }
}

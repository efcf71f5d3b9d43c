package io.github.ecoscan.rules.io;

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

/** Flags a file that is flushed or forced to disk after each record. */
@RuleSpec(
    name = "flush-per-record",
    family = Family.IO,
    severity = Severity.MINOR,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    tags = {"file"})
public final class FlushPerRecord implements Rule {

  @Override
  public void register(Dispatch on) {
    on.flow(FlushPerRecord::check, OperationKind.FILE_FLUSH);
  }

  private static void check(Flow flow, FlowContext context) {
    // a condition is how a flush every so many records looks
    if (flow.isOneShot() || flow.is(Trait.GROUPED) || flow.is(Trait.CONDITIONAL)) {
      return;
    }
    if (flow.operation().endsWith("flush")) {
      context.report(flow.confidence());
    } else {
      // a journal promises that what it accepted is on disk
      context.report(Confidence.MEDIUM, "forced", Severity.MAJOR);
    }
  }
}

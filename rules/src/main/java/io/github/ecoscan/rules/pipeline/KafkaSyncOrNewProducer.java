package io.github.ecoscan.rules.pipeline;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.EntryPoint;
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
import io.github.ecoscan.rules.MadePerCall;
import io.github.ecoscan.syntax.Spans;
import java.util.Set;

/** Flags records sent to Kafka one at a time: each waited for, or by a producer of its own. */
@RuleSpec(
    name = "kafka-sync-or-new-producer",
    family = Family.PIPELINE,
    severity = Severity.MAJOR,
    tier = Tier.PREVIEW,
    since = "0.1.0",
    yieldsTo = "per-record-client",
    tags = {"kafka", "spring"},
    equivalents = {"jpinpoint:AxualProducerCreatedForEachMethodCall"})
public final class KafkaSyncOrNewProducer implements Rule {
  private static final Set<String> PRODUCERS =
      Set.of("new DefaultKafkaProducerFactory", "new KafkaProducer");

  private static final Set<String> SENDS = Set.of("send", "sendDefault");

  @Override
  public void register(Dispatch on) {
    on.operation(KafkaSyncOrNewProducer::checkSend, OperationKind.BROKER_SEND);
    on.flow(KafkaSyncOrNewProducer::checkFlow, OperationKind.BROKER_SEND);
    on.perCall(KafkaSyncOrNewProducer::checkProducer, OperationKind.BROKER_CLIENT);
  }

  private static void checkSend(Expression send, Operation operation, RuleContext context) {
    var repetition = context.repetition();
    if (!(send instanceof MethodCallExpr call)
        || !KafkaSend.isOne(call, context.types())
        || !PerCall.isAnew(send, repetition)
        || KafkaSend.isInTransaction(call)) {
      return;
    }
    var waits = KafkaSend.wait(call, repetition.innermost());
    if (waits.isEmpty()) {
      return;
    }
    var report = Report.at(call, Spans.quote(waits.get()));
    if (PerCall.isRepeated(repetition)) {
      context.report(report);
    } else if (repetition
        .entryPoint()
        .filter(start -> start.kind() == EntryPoint.Kind.MESSAGE)
        .isPresent()) {
      context.report(
          report.variant("listener").severity(Severity.MINOR).confidence(Confidence.MEDIUM));
    }
  }

  /** The send, or the wait for its answer, is in another method than the loop. */
  private static void checkFlow(Flow flow, FlowContext context) {
    var method = flow.operation().substring(flow.operation().lastIndexOf('.') + 1);
    if (!flow.path().isEmpty()
        && !flow.isOneShot()
        && SENDS.contains(method)
        && flow.is(Trait.AWAITED)
        && !flow.is(Trait.TRANSACTIONAL)) {
      context.report(flow.confidence());
    }
  }

  private static void checkProducer(Flow flow, FlowContext context) {
    if (PRODUCERS.contains(flow.operation()) && !flow.is(Trait.VARIES)) {
      context.report(MadePerCall.confidence(flow), "producer");
    }
  }
}

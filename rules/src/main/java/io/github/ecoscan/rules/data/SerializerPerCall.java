package io.github.ecoscan.rules.data;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.operation.Operation;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.repetition.PerCall;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rule.RuleSpec.FixOffer;
import io.github.ecoscan.rules.CreationUses;
import io.github.ecoscan.syntax.Spans;

/** Flags a mapper, parser factory or the like that is always made alike, at each call. */
@RuleSpec(
    name = "serializer-per-call",
    family = Family.DATA,
    severity = Severity.MAJOR,
    tier = Tier.STABLE,
    fix = FixOffer.SAFE,
    since = "0.1.0",
    yieldsTo = "per-record-client",
    equivalents = {
      "jpinpoint:GsonCreatedForEachMethodCall",
      "jpinpoint:JAXBContextCreatedForEachMethodCall",
      "jpinpoint:ObjectMapperCreatedForEachMethodCall",
      "sonar:S6243"
    })
public final class SerializerPerCall implements Rule {

  @Override
  public void register(Dispatch on) {
    on.operation(SerializerPerCall::check, OperationKind.MAPPER_CREATE);
  }

  private static void check(Expression made, Operation operation, RuleContext context) {
    if (made instanceof MethodReferenceExpr
        || !PerCall.isMade(made, context.repetition(), context.types())) {
      return;
    }
    var uses = CreationUses.of(made, context.types());
    if (!uses.areKnown() || !uses.areAlike() || (uses.isReturned() && !operation.shareable())) {
      return;
    }
    var repeated = PerCall.isRepeated(context.repetition());
    if (!operation.shareable() && !repeated) {
      // one for each thread takes some care: worth it only where calls are certainly many
      return;
    }
    var report = Report.at(made, Spans.quote(made));
    if (!operation.shareable()) {
      report = report.variant("confined").severity(Severity.MINOR).confidence(Confidence.MEDIUM);
    }
    if (!repeated) {
      report = report.onlyPerCall();
    }
    var fix = MapperField.edits(made, uses, context);
    context.report(fix.isEmpty() ? report : report.fix(Fix.Safety.SAFE, fix));
  }
}

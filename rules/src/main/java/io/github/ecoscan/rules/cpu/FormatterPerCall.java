package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Family;
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
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;

/** Flags a format for dates, numbers or messages that is always made alike, at each call. */
@RuleSpec(
    name = "formatter-per-call",
    family = Family.CPU,
    severity = Severity.MINOR,
    tier = Tier.PREVIEW,
    fix = FixOffer.SAFE,
    since = "0.1.0",
    equivalents = {
      "jpinpoint:AvoidRecreatingDateTimeFormatter",
      "jpinpoint:AvoidSimpleDateFormat",
      "pmd:AvoidCalendarDateCreation"
    })
public final class FormatterPerCall implements Rule {
  private static final String DATE_FORMAT = "java.text.SimpleDateFormat";

  @Override
  public void register(Dispatch on) {
    on.operation(FormatterPerCall::check, OperationKind.FORMATTER_CREATE);
  }

  private static void check(Expression made, Operation operation, RuleContext context) {
    if (made instanceof MethodReferenceExpr
        || isLight(made)
        || !PerCall.isMade(made, context.repetition(), context.types())) {
      return;
    }
    var uses = CreationUses.of(made, context.types());
    if (!uses.areAlike() || uses.isReturned()) {
      return;
    }
    var isRepeated = PerCall.isRepeated(context.repetition());
    var report = Report.at(made, Spans.quote(made)).onlyOften();
    if (operation.shareable()) {
      var fix = FormatterField.edits(made, context);
      context.report(
          fix.isEmpty() ? report : report.fix(FormatterField.safety(made, context.types()), fix));
    } else if (isDateFormat(made, context.types())) {
      report = report.variant("date");
      context.report(isRepeated ? report : report.confidence(Confidence.MEDIUM));
    } else if (isRepeated) {
      // one that threads may not share takes some care: worth it only where calls are many
      context.report(report.variant("confined").confidence(Confidence.MEDIUM));
    }
  }

  /** {@code ofLocalizedDate} leaves all work to the first use, and the JDK keeps its result. */
  private static boolean isLight(Expression made) {
    return made instanceof MethodCallExpr call && call.getNameAsString().startsWith("ofLocalized");
  }

  /** A date format whose pattern is known, so that it is clear what replaces it. */
  private static boolean isDateFormat(Expression made, Types types) {
    return made instanceof ObjectCreationExpr creation
        && creation.getArguments().isNonEmpty()
        && Constants.string(creation.getArgument(0), types).isPresent()
        && types.typeOf(made).map(TypeRef::name).filter(DATE_FORMAT::equals).isPresent();
  }
}

package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.SwitchEntry;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.operation.Operation;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.repetition.PerCall;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rule.RuleSpec.FixOffer;
import io.github.ecoscan.rules.HotTurn;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Constants;

/**
 * Flags a method of {@code String} that compiles the same expression for each item of something.
 */
@RuleSpec(
    name = "implicit-regex-per-call",
    family = Family.CPU,
    severity = Severity.MINOR,
    tier = Tier.PREVIEW,
    fix = FixOffer.SAFE,
    since = "0.1.0",
    equivalents = {
      "intellij:DynamicRegexReplaceableByCompiledPattern",
      "jpinpoint:AvoidImplicitlyRecompilingRegex",
      "sonar:S4248",
      "sonar:S9142",
      "spotbugs:IIL_PATTERN_COMPILE_IN_LOOP_INDIRECT"
    })
public final class ImplicitRegexPerCall implements Rule {

  @Override
  public void register(Dispatch on) {
    on.operation(ImplicitRegexPerCall::check, OperationKind.REGEX_IMPLICIT);
  }

  private static void check(Expression made, Operation operation, RuleContext context) {
    if (!(made instanceof MethodCallExpr call)
        || !ImplicitRegex.isOnText(call, context.types())
        || call.getArguments().isEmpty()
        || ReplaceAllLiteral.isLiteral(call, context)
        || isOneCase(call, context.repetition())
        || !PerCall.isAnew(call, context.repetition())) {
      return;
    }
    var regex = Constants.string(call.getArgument(0), context.types());
    var certainty = HotTurn.around(call, context);
    if (certainty.isEmpty()
        || regex.filter(text -> ImplicitRegex.isCompiled(call, text)).isEmpty()) {
      return;
    }
    var report = Report.at(call, Spans.quote(call)).confidence(certainty.get());
    if (PerCall.isRepeated(context.repetition())) {
      report = report.onlyOften();
    } else if (certainty.get() == Confidence.HIGH) {
      // the caller's loop may take few turns
      report = report.variant("called").confidence(Confidence.LOW).onlyRepeated();
    } else {
      return;
    }
    var fix = ImplicitRegex.edits(call, context.types(), context.javaLevel());
    context.report(fix.isEmpty() ? report : report.fix(safety(call), fix));
  }

  /** One case of many: perhaps for one turn of the loop only. */
  private static boolean isOneCase(MethodCallExpr call, RepetitionStack repetition) {
    var loop = repetition.innermost().orElse(null);
    return Scopes.enclosing(call, SwitchEntry.class)
        .filter(choice -> loop != null && Scopes.contains(loop, choice))
        .isPresent();
  }

  /** The text is now looked at before the other arguments are computed. */
  private static Fix.Safety safety(MethodCallExpr call) {
    var isPlain =
        call.getArguments().stream()
            .noneMatch(a -> Writes.any(a, MethodCallExpr.class::isInstance));
    return isPlain && !call.getNameAsString().equals("split") ? Fix.Safety.SAFE : Fix.Safety.REVIEW;
  }
}

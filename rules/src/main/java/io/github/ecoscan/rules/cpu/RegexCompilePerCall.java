package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
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
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Types;
import java.util.List;

/** Flags a regular expression that never changes and is compiled each time its method runs. */
@RuleSpec(
    name = "regex-compile-per-call",
    family = Family.CPU,
    severity = Severity.MINOR,
    tier = Tier.PREVIEW,
    fix = FixOffer.SAFE,
    since = "0.1.0",
    equivalents = {
      "creedengo:GCI77",
      "jpinpoint:AvoidRecompilingPatterns",
      "sonar:S4248",
      "sonar:S9142",
      "spotbugs:IIL_PATTERN_COMPILE_IN_LOOP"
    })
public final class RegexCompilePerCall implements Rule {

  private static final List<String> DATABASES =
      List.of("com.mongodb.", "org.bson.", "org.springframework.data.");

  @Override
  public void register(Dispatch on) {
    on.operation(RegexCompilePerCall::check, OperationKind.REGEX_COMPILE);
  }

  /** A filter for a database: the query costs more than its expression. */
  private static boolean isSent(MethodCallExpr compile, Types types) {
    return compile.getParentNode().orElse(null) instanceof MethodCallExpr outer
        && outer.getArguments().contains(compile)
        && types
            .target(outer)
            .filter(method -> DATABASES.stream().anyMatch(method.owner()::startsWith))
            .isPresent();
  }

  private static void check(Expression call, Operation operation, RuleContext context) {
    var types = context.types();
    if (!(call instanceof MethodCallExpr compile)
        || compile.getArguments().isEmpty()
        || Constants.string(compile.getArgument(0), types).isEmpty()
        || !PatternField.hasFixedFlags(compile, types)
        || isSent(compile, types)
        || !PerCall.isMade(compile, context.repetition(), types)) {
      return;
    }
    var report = Report.at(compile, Spans.quote(compile));
    report =
        PerCall.isRepeated(context.repetition())
            ? report.variant("loop").severity(Severity.MAJOR)
            : report.onlyOften();
    var fix = PatternField.edits(compile, types, context.javaLevel());
    context.report(fix.isEmpty() ? report : report.fix(Fix.Safety.SAFE, fix));
  }
}

package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.repetition.PerCall;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rule.RuleSpec.FixOffer;
import io.github.ecoscan.rules.HotTurn;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Types;
import java.util.List;

/** Flags {@code replaceAll} of a text that only stands for itself. */
@RuleSpec(
    name = "replace-all-literal",
    family = Family.CPU,
    severity = Severity.MINOR,
    fix = FixOffer.SAFE,
    since = "0.1.0",
    equivalents = {
      "codeql:StringReplaceAllWithNonRegex",
      "openrewrite:UseStringReplace",
      "sonar:S5361"
    })
public final class ReplaceAllLiteral implements Rule {
  /** Before Java 9 {@code replace} compiled a pattern as well. */
  private static final int OWN_SEARCH = 9;

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, ReplaceAllLiteral::check);
  }

  private static void check(MethodCallExpr call, RuleContext context) {
    if (!isLiteral(call, context) || !PerCall.isRun(call, context.repetition())) {
      return;
    }
    var regex = Constants.string(call.getArgument(0), context.types());
    var text = regex.flatMap(LiteralRegex::text);
    var certainty = HotTurn.around(call, context);
    if (certainty.isEmpty()) {
      return;
    }
    var report =
        Report.at(call, Spans.quote(call.getArgument(0))).onlyOften().confidence(certainty.get());
    var fix = fix(call, regex.get().equals(text.get()), text.get());
    context.report(fix.isEmpty() ? report : report.fix(Fix.Safety.SAFE, fix));
  }

  /** Whether {@code replace} does what a call of {@code replaceAll} does. */
  static boolean isLiteral(MethodCallExpr call, RuleContext context) {
    return call.getNameAsString().equals("replaceAll")
        && call.getArguments().size() == 2
        && call.getScope().isPresent()
        && context.javaLevel() >= OWN_SEARCH
        && isOfString(call, context.types())
        && Constants.string(call.getArgument(0), context.types())
            .flatMap(LiteralRegex::text)
            .isPresent()
        && isPlain(call.getArgument(1), context.types());
  }

  private static boolean isOfString(MethodCallExpr call, Types types) {
    return types.target(call).filter(m -> m.owner().equals("java.lang.String")).isPresent();
  }

  /** A replacement in which nothing stands for a group. */
  private static boolean isPlain(Expression replacement, Types types) {
    return Constants.string(replacement, types)
        .filter(text -> text.indexOf('$') < 0 && text.indexOf('\\') < 0)
        .isPresent();
  }

  private static List<Edit> fix(MethodCallExpr call, boolean isAsWritten, String text) {
    var rename = Spans.replace(call.getName(), "replace");
    if (isAsWritten) {
      return List.of(rename);
    }
    return call.getArgument(0) instanceof StringLiteralExpr regex
        ? LiteralRegex.source(text)
            .map(source -> List.of(rename, Spans.replace(regex, source)))
            .orElse(List.of())
        : List.of();
  }
}

package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.repetition.PerCall;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rule.RuleSpec.FixOffer;
import io.github.ecoscan.rules.OneShot;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Flags a format that only joins its arguments, for each of many items in memory. */
@RuleSpec(
    name = "string-format-hot",
    family = Family.CPU,
    severity = Severity.MINOR,
    fix = FixOffer.REVIEW,
    since = "0.1.0",
    equivalents = {"picnic:EagerStringFormatting"},
    yieldsTo = "eager-log-argument")
public final class StringFormatHot implements Rule {
  private static final Set<String> GATHERS =
      Set.of("add", "append", "compute", "containsKey", "get", "map", "put", "write");

  /** Text for people, which is rare or read at leisure. */
  private static final Pattern MESSAGES =
      Words.startingWith(
          "debug",
          "error",
          "exception",
          "fail",
          "hint",
          "invalid",
          "issue",
          "log",
          "message",
          "mismatch",
          "out",
          "problem",
          "report",
          "usage",
          "violation",
          "warn");

  private static final Pattern READS = Pattern.compile("\\b(read\\w*|next\\w*)\\(");

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, StringFormatHot::check);
  }

  private static void check(MethodCallExpr format, RuleContext context) {
    if (!format.getNameAsString().startsWith("format")
        || !PerCall.isRepeated(context.repetition())
        || context
            .types()
            .target(format)
            .filter(m -> m.owner().equals("java.lang.String"))
            .isEmpty()
        || !isGathered(format)
        || !isHot(format, context.repetition())
        || !PerCall.isRun(format, context.repetition())) {
      return;
    }
    var sum = FormatSum.of(format, context.types());
    if (sum.isEmpty()) {
      return;
    }
    context.report(
        Report.at(format, Spans.quote(format))
            .onlyPerCall()
            .fix(Fix.Safety.REVIEW, List.of(Spans.replace(format, sum.get()))));
  }

  /** Many times at a stretch: a loop in a loop, one over input, or one that writes lines. */
  private static boolean isHot(MethodCallExpr format, RepetitionStack repetition) {
    var frames =
        repetition.frames().stream().filter(frame -> frame.shape() == Frame.Shape.PLAIN).toList();
    return !OneShot.isAboutProgram(format)
        && (frames.size() > 1
            || frames.stream().anyMatch(frame -> isOverInput(frame))
            || endsLine(format));
  }

  private static boolean isOverInput(Frame frame) {
    return frame.kind() == Frame.Kind.RECORD_FUNCTION
        || (frame.bound().kind() == Bound.Kind.CONDITION
            && READS.matcher(frame.bound().over()).find());
  }

  private static boolean endsLine(MethodCallExpr format) {
    return format
        .findFirst(StringLiteralExpr.class)
        .filter(text -> text.getValue().endsWith("\\n") || text.getValue().endsWith("%n"))
        .isPresent();
  }

  /** The text goes on to other texts in memory, not to something that costs far more. */
  private static boolean isGathered(MethodCallExpr format) {
    Node text = format;
    var parent = format.getParentNode().orElse(null);
    if (parent instanceof ExpressionStmt body
        && body.getParentNode().orElse(null) instanceof LambdaExpr lambda) {
      text = lambda;
      parent = lambda.getParentNode().orElse(null);
    }
    if (parent instanceof AssignExpr append) {
      return append.getOperator() == AssignExpr.Operator.PLUS && isQuiet(append.getTarget());
    }
    return parent instanceof MethodCallExpr call
        && GATHERS.contains(call.getNameAsString())
        && call.getScope().orElse(null) != text
        && call.getScope().filter(StringFormatHot::isQuiet).isPresent();
  }

  private static boolean isQuiet(Expression target) {
    return !Words.find(MESSAGES, Spans.quote(target));
  }
}

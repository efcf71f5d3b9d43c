package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
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
import io.github.ecoscan.rules.ConstantField;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.TypeRef;
import java.util.List;
import java.util.Optional;

/** Flags a generator of random numbers that is made for each call, without a seed of its own. */
@RuleSpec(
    name = "random-per-call",
    family = Family.CPU,
    severity = Severity.MINOR,
    fix = FixOffer.REVIEW,
    since = "0.1.0",
    equivalents = {"sonar:S2119", "spotbugs:DMI_RANDOM_USED_ONLY_ONCE"})
public final class RandomPerCall implements Rule {
  private static final String RANDOM = "java.util.Random";
  private static final String SECURE = "java.security.SecureRandom";
  private static final String OF_THREAD = "java.util.concurrent.ThreadLocalRandom";

  @Override
  public void register(Dispatch on) {
    on.node(ObjectCreationExpr.class, RandomPerCall::check);
  }

  private static void check(ObjectCreationExpr made, RuleContext context) {
    if (!made.getType().getNameAsString().endsWith("Random")
        || !made.getArguments().isEmpty()
        || made.getAnonymousClassBody().isPresent()) {
      return;
    }
    var type = context.types().typeOf(made).map(TypeRef::name).orElse("");
    var isSecure = type.equals(SECURE);
    if ((!isSecure && !type.equals(RANDOM))
        || !PerCall.isMade(made, context.repetition(), context.types())
        || isSeeded(made)) {
      return;
    }
    var report = Report.at(made, Spans.quote(made)).onlyOften();
    if (isSecure) {
      report = report.variant("secure");
    }
    var fix = isSecure ? field(made, context) : List.of(ofThread(made));
    context.report(fix.isEmpty() ? report : report.fix(Fix.Safety.REVIEW, fix));
  }

  /** What is seeded later gives the same numbers each time, and one for all threads would not. */
  private static boolean isSeeded(ObjectCreationExpr made) {
    return Scopes.member(made)
        .filter(
            member ->
                member
                    .findFirst(
                        MethodCallExpr.class, call -> call.getNameAsString().equals("setSeed"))
                    .isPresent())
        .isPresent();
  }

  private static Edit ofThread(ObjectCreationExpr made) {
    var isImported =
        made.findCompilationUnit().orElseThrow().getImports().stream()
            .anyMatch(i -> i.getNameAsString().equals(OF_THREAD));
    return Spans.replace(made, (isImported ? "ThreadLocalRandom" : OF_THREAD) + ".current()");
  }

  private static List<Edit> field(ObjectCreationExpr made, RuleContext context) {
    var type = Layout.source(made.getType());
    return new ConstantField(context.types(), context.javaLevel())
        .edits(
            made,
            type,
            other ->
                other instanceof ObjectCreationExpr creation
                        && creation.getArguments().isEmpty()
                        && Layout.source(creation.getType()).equals(type)
                    ? Optional.of("RANDOM")
                    : Optional.empty());
  }
}

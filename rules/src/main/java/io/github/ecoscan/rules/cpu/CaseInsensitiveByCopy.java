package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.repetition.PerCall;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rule.RuleSpec.FixOffer;
import io.github.ecoscan.rules.HotTurn;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Flags texts that are copied in one case only to be compared once. */
@RuleSpec(
    name = "case-insensitive-by-copy",
    family = Family.CPU,
    severity = Severity.MINOR,
    fix = FixOffer.REVIEW,
    since = "0.1.0",
    equivalents = {"openrewrite:CaseInsensitiveComparisonsDoNotChangeCase", "sonar:S1157"})
public final class CaseInsensitiveByCopy implements Rule {
  private static final String STRING = "java.lang.String";
  private static final Set<String> COPIES = Set.of("toLowerCase", "toUpperCase");
  private static final Map<String, String> TWINS =
      Map.of("equals", "equalsIgnoreCase", "compareTo", "compareToIgnoreCase");

  /** Locales in which letters change case as they do without one. */
  private static final Set<String> NEUTRAL = Set.of("ENGLISH", "ROOT", "UK", "US");

  /** Makes something that lasts: a comparison more or less does not matter. */
  private static final Pattern FACTORY =
      Pattern.compile("(build|create|make|new|of|open|parse|resolve)([A-Z].*)?");

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, CaseInsensitiveByCopy::check);
  }

  private static void check(MethodCallExpr comparison, RuleContext context) {
    var twin = TWINS.get(comparison.getNameAsString());
    var types = context.types();
    if (twin == null || comparison.getArguments().size() != 1 || comparison.getScope().isEmpty()) {
      return;
    }
    var left = comparison.getScope().get();
    var right = comparison.getArgument(0);
    var copies = copies(left, right, types);
    if (copies.isEmpty()
        || !isComparable(left, right, copies, types)
        || !PerCall.isRun(comparison, context.repetition())
        || (isFactory(comparison) && !isMany(comparison, context))) {
      return;
    }
    var edits = new ArrayList<Edit>();
    edits.add(Spans.replace(comparison.getName(), twin));
    copies.forEach(copy -> edits.add(removal(copy)));
    var report = Report.at(comparison, Spans.quote(comparison), twin).fix(Fix.Safety.REVIEW, edits);
    if (!isMany(comparison, context)) {
      report = report.severity(Severity.INFO);
    }
    report = isOrder(comparison) ? report.onlyPerCall() : report.onlyOften();
    HotTurn.around(comparison, context).map(report::confidence).ifPresent(context::report);
  }

  private static boolean isMany(Expression comparison, RuleContext context) {
    return PerCall.isRepeated(context.repetition()) || isOrder(comparison);
  }

  /** In a function that compares two items: a sort calls it many times. */
  private static boolean isOrder(Expression comparison) {
    return Scopes.enclosing(comparison, LambdaExpr.class)
        .filter(function -> function.getParameters().size() == 2)
        .isPresent();
  }

  /** Takes the call away and leaves what it was made on as it is. */
  private static Edit removal(MethodCallExpr copy) {
    var text = Spans.after(copy.getScope().orElseThrow());
    var call = Spans.of(copy);
    return new Edit(new Span(text.line(), text.column(), call.endLine(), call.endColumn()), "");
  }

  private static boolean isFactory(Expression comparison) {
    return Scopes.enclosing(comparison, MethodDeclaration.class)
        .filter(method -> FACTORY.matcher(method.getNameAsString()).matches())
        .isPresent();
  }

  private static List<MethodCallExpr> copies(Expression left, Expression right, Types types) {
    var copies = new ArrayList<MethodCallExpr>();
    copy(left, types).ifPresent(copies::add);
    copy(right, types).ifPresent(copies::add);
    return copies;
  }

  private static Optional<MethodCallExpr> copy(Expression side, Types types) {
    return side instanceof MethodCallExpr call
            && COPIES.contains(call.getNameAsString())
            && call.getScope().isPresent()
            && call.getArguments().stream().allMatch(locale -> isNeutral(locale, types))
            && types.target(call).filter(m -> m.owner().equals(STRING)).isPresent()
        ? Optional.of(call)
        : Optional.empty();
  }

  private static boolean isNeutral(Expression locale, Types types) {
    var name =
        locale instanceof FieldAccessExpr access
            ? access.getNameAsString()
            : locale instanceof NameExpr n ? n.getNameAsString() : "";
    return NEUTRAL.contains(name)
        && types
            .declaration(locale)
            .filter(declared -> declared.owner().equals("java.util.Locale"))
            .isPresent();
  }

  /** Both sides in the same case: two copies alike, or one and a constant that is in that case. */
  private static boolean isComparable(
      Expression left, Expression right, List<MethodCallExpr> copies, Types types) {
    var way = copies.get(0);
    if (copies.size() == 2) {
      return way.getNameAsString().equals(copies.get(1).getNameAsString());
    }
    return Constants.string(way == left ? right : left, types)
        .filter(text -> isInCase(text, way.getNameAsString()))
        .isPresent();
  }

  /** Other alphabets have letters that only one of the two ways takes for equal. */
  private static boolean isInCase(String text, String way) {
    var lower = way.equals("toLowerCase");
    return text.chars()
        .allMatch(c -> c < 128 && !(lower ? Character.isUpperCase(c) : Character.isLowerCase(c)));
  }
}

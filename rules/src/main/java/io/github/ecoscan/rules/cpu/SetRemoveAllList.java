package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.ecoscan.model.Confidence;
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
import io.github.ecoscan.rules.Growth;
import io.github.ecoscan.rules.Held;
import io.github.ecoscan.rules.TextEdits;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Set;

/** Flags {@code set.removeAll(list)}, which searches the list for each item of a smaller set. */
@RuleSpec(
    name = "set-remove-all-list",
    family = Family.CPU,
    severity = Severity.MINOR,
    fix = FixOffer.SAFE,
    since = "0.1.0",
    equivalents = {
      "intellij:SlowAbstractSetRemoveAll",
      "openrewrite:UseForEachRemoveInsteadOfSetRemoveAll"
    })
public final class SetRemoveAllList implements Rule {
  /** Sets that do it the way of {@code AbstractSet}. */
  private static final Set<String> SETS =
      Set.of("java.util.HashSet", "java.util.LinkedHashSet", "java.util.TreeSet");

  private static final Set<String> LISTS =
      Set.of("java.util.List", "java.util.ArrayList", "java.util.LinkedList", "java.util.Vector");

  /** Types whose {@code equals} and {@code hashCode} agree for sure. */
  private static final Set<String> VALUES =
      Set.of(
          "java.lang.Character",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.String",
          "java.util.UUID");

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, SetRemoveAllList::check);
  }

  private static void check(MethodCallExpr call, RuleContext context) {
    if (!call.getNameAsString().equals("removeAll")
        || call.getArguments().size() != 1
        || call.getScope().flatMap(Writes::name).isEmpty()) {
      return;
    }
    var types = context.types();
    var set = call.getScope().get();
    var list = call.getArgument(0);
    var held = Held.classOf(set, types).filter(SETS::contains);
    if (held.isEmpty() || !isList(list, types) || isWritten(list, types)) {
      return;
    }
    var report = Report.at(call, Spans.quote(set), Spans.quote(list)).onlyPerCall();
    if (!PerCall.isRepeated(context.repetition())
        && Growth.of(list, types).compareTo(Growth.FETCHED) < 0) {
      report = report.confidence(Confidence.LOW);
    }
    var isSame =
        !held.get().equals("java.util.TreeSet")
            && holdsValues(set, types)
            && holdsValues(list, types);
    var fix = edits(call, set, list);
    context.report(
        fix.isEmpty() ? report : report.fix(isSame ? Fix.Safety.SAFE : Fix.Safety.REVIEW, fix));
  }

  private static boolean isList(Expression list, Types types) {
    return types
        .typeOf(list)
        .filter(type -> !type.isArray() && LISTS.contains(type.name()))
        .isPresent();
  }

  /** A list written in the source, or of a fixed few. */
  private static boolean isWritten(Expression list, Types types) {
    var value = Constants.initialiser(list, types).orElse(list);
    return value instanceof MethodCallExpr call
        && call.getScope().isPresent()
        && Set.of("of", "asList", "singletonList", "emptyList").contains(call.getNameAsString());
  }

  private static boolean holdsValues(Expression collection, Types types) {
    return types
        .typeOf(collection)
        .map(TypeRef::arguments)
        .filter(arguments -> arguments.size() == 1 && VALUES.contains(arguments.get(0).name()))
        .isPresent();
  }

  /** {@code list.forEach(set::remove)}, where nobody asks whether the set changed. */
  private static List<Edit> edits(MethodCallExpr call, Expression set, Expression list) {
    if (!(call.getParentNode().orElse(null) instanceof ExpressionStmt)
        || TextEdits.hasComment(call)
        || !(list.isNameExpr() || list.isMethodCallExpr() || list.isFieldAccessExpr())) {
      return List.of();
    }
    var all = Spans.of(call);
    var items = Spans.of(list);
    return List.of(
        new Edit(new Span(all.line(), all.column(), items.line(), items.column()), ""),
        new Edit(
            new Span(items.endLine(), items.endColumn(), all.endLine(), all.endColumn()),
            ".forEach(%s::remove)".formatted(Layout.source(set))));
  }
}

package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rule.RuleSpec.FixOffer;
import io.github.ecoscan.rules.Growth;
import io.github.ecoscan.rules.JdkName;
import io.github.ecoscan.rules.OneShot;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Set;

/** Flags list operations that search a second list for each item of the first. */
@RuleSpec(
    name = "list-bulk-linear",
    family = Family.CPU,
    severity = Severity.MINOR,
    fix = FixOffer.REVIEW,
    since = "0.1.0",
    equivalents = "intellij:SlowListContainsAll")
public final class ListBulkLinear implements Rule {
  private static final Set<String> LISTS =
      Set.of("java.util.List", "java.util.ArrayList", "java.util.LinkedList", "java.util.Vector");

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, ListBulkLinear::check);
  }

  private static void check(MethodCallExpr call, RuleContext context) {
    var name = call.getNameAsString();
    if (!(name.equals("removeAll") || name.equals("retainAll"))
        || call.getArguments().size() != 1
        || call.getScope().isEmpty()) {
      return;
    }
    var types = context.types();
    var list = call.getScope().get();
    var items = call.getArgument(0);
    if (!isList(list, types)
        || !isList(items, types)
        || Growth.of(items, types) == Growth.FEW
        || Growth.of(list, types) == Growth.FEW
        || !new DataKeys(types).areIn(items)
        || OneShot.isAround(call, context.repetition())) {
      return;
    }
    context.report(
        Report.at(call, Spans.quote(call), Spans.quote(items))
            .onlyPerCall()
            .confidence(areMany(list, items, types) ? Confidence.HIGH : Confidence.LOW)
            .fix(Fix.Safety.REVIEW, edits(items, types)));
  }

  private static boolean areMany(Expression list, Expression items, Types types) {
    return Growth.of(list, types) != Growth.UNKNOWN && Growth.of(items, types) != Growth.UNKNOWN;
  }

  private static boolean isList(Expression list, Types types) {
    return types.typeOf(list).map(TypeRef::name).filter(LISTS::contains).isPresent();
  }

  private static List<Edit> edits(Expression items, Types types) {
    return List.of(
        Spans.replace(
            items,
            "new %s<>(%s)"
                .formatted(JdkName.in(items, "java.util.HashSet", types), Layout.source(items))));
  }
}

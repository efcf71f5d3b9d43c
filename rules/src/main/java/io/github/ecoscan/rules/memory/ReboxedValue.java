package io.github.ecoscan.rules.memory;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Sighting;
import io.github.ecoscan.repetition.PerCall;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.syntax.Spans;
import java.util.Set;

/** Flags a number that is taken out of its object and put into another one at once. */
@RuleSpec(
    name = "reboxed-value",
    family = Family.MEMORY,
    severity = Severity.INFO,
    since = "0.1.0",
    tags = {"bytecode"},
    equivalents = {"pmd:UnnecessaryBoxing", "spotbugs:BX_UNBOXING_IMMEDIATELY_REBOXED"},
    yieldsTo = {"boxed-accumulator", "boxed-stream"})
public final class ReboxedValue implements Rule {
  /** There is one object for each of their values. */
  private static final Set<String> NEVER_NEW = Set.of("java.lang.Boolean", "java.lang.Byte");

  @Override
  public void register(Dispatch on) {
    on.sighting(ReboxedValue::check);
  }

  private static void check(Node place, Sighting sighting, RuleContext context) {
    var code = place.findFirst(Expression.class);
    // one object is little beside what a method that is called for it does
    if (NEVER_NEW.contains(sighting.owner())
        || code.filter(first -> PerCall.isRun(first, context.repetition())).isEmpty()
        || !PerCall.isRepeated(context.repetition())) {
      return;
    }
    context.report(Report.at(place, Spans.quote(place)));
  }
}

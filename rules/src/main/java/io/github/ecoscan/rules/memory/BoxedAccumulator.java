package io.github.ecoscan.rules.memory;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ForStmt;
import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rule.RuleSpec.FixOffer;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Writes;
import java.util.List;

/** Flags a number that a loop counts up or sums up in an object. */
@RuleSpec(
    name = "boxed-accumulator",
    family = Family.MEMORY,
    severity = Severity.MINOR,
    tier = Tier.STABLE,
    fix = FixOffer.SAFE,
    since = "0.1.0",
    equivalents = {
      "codeql:non-null-boxed-variable",
      "errorprone:UnnecessaryBoxedVariable",
      "intellij:WrapperTypeMayBePrimitive",
      "pmd:UnnecessaryBoxing",
      "spotbugs:BX_UNBOXING_IMMEDIATELY_REBOXED"
    })
public final class BoxedAccumulator implements Rule {
  /** The JDK keeps the objects of small numbers, and few turns make few objects. */
  private static final int FEW = 100;

  @Override
  public void register(Dispatch on) {
    on.node(
        AssignExpr.class,
        (assignment, context) -> check(assignment, assignment.getTarget(), context));
    on.node(UnaryExpr.class, (step, context) -> check(step, step.getExpression(), context));
  }

  private static void check(Expression change, Expression target, RuleContext context) {
    var repeater = context.repetition().innermost().orElse(null);
    var name = Writes.name(target).orElse(null);
    if (repeater == null || name == null || !accumulates(change, name)) {
      return;
    }
    var variable = BoxedVariable.of(target, context.types()).orElse(null);
    if (variable == null
        || !outlives(variable.declarator(), repeater)
        || context.repetition().frames().stream().anyMatch(BoxedAccumulator::isShort)
        || variable.mayBeNull()
        || variable.isObjectIn(repeater)
        || !isFirst(change, name, repeater)) {
      return;
    }
    var report = Report.at(change, name, variable.wrapper(), variable.primitive());
    context.report(
        variable.canBePrimitive()
            ? report.fix(
                Fix.Safety.SAFE,
                List.of(Spans.replace(variable.declarator().getType(), variable.primitive())))
            : report);
  }

  /** {@code x += y}, {@code x++} or {@code x = x + y}. */
  private static boolean accumulates(Node node, String name) {
    if (node instanceof UnaryExpr step) {
      return Writes.isStep(step) && isNamed(step.getExpression(), name);
    }
    if (!(node instanceof AssignExpr assignment) || !isNamed(assignment.getTarget(), name)) {
      return false;
    }
    return assignment.getOperator() != AssignExpr.Operator.ASSIGN
        || (assignment.getValue().isBinaryExpr()
            && (isNamed(assignment.getValue().asBinaryExpr().getLeft(), name)
                || isNamed(assignment.getValue().asBinaryExpr().getRight(), name)));
  }

  private static boolean isNamed(Expression expression, String name) {
    return Writes.name(expression).filter(name::equals).isPresent();
  }

  /** A loop's own counter lives as long as the loop, through all its turns. */
  private static boolean outlives(VariableDeclarator declarator, Node repeater) {
    return !Scopes.contains(repeater, declarator)
        || (repeater instanceof ForStmt loop
            && loop.getInitialization().stream().anyMatch(i -> Scopes.contains(i, declarator)));
  }

  private static boolean isShort(Frame frame) {
    return frame.shape() == Frame.Shape.RETRY
        || frame.shape() == Frame.Shape.FIXED
        || (frame.bound().kind() == Bound.Kind.CONSTANT && frame.bound().times() <= FEW);
  }

  /** One finding for a variable and its loop. */
  private static boolean isFirst(Expression change, String name, Node repeater) {
    return repeater
        .findFirst(Expression.class, other -> accumulates(other, name))
        .filter(first -> first == change)
        .isPresent();
  }
}

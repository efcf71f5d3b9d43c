package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithCondition;
import com.github.javaparser.ast.nodeTypes.NodeWithStatements;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
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
import io.github.ecoscan.rules.OneShot;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import java.util.Optional;

/** Flags a String that outlives a loop and grows by concatenation in it. */
@RuleSpec(
    name = "string-concat-in-loop",
    family = Family.CPU,
    severity = Severity.MAJOR,
    tier = Tier.PREVIEW,
    fix = FixOffer.SAFE,
    since = "0.1.0",
    equivalents = {
      "codeql:ConcatenationInLoops",
      "intellij:StringConcatenationInLoops",
      "pmd:UseStringBufferForStringAppends",
      "sonar:S1643",
      "spotbugs:SBSC_USE_STRINGBUFFER_CONCATENATION"
    })
public final class StringConcatInLoop implements Rule {
  /** Up to so many turns copying costs less than a builder does. */
  private static final int FEW = 8;

  @Override
  public void register(Dispatch on) {
    on.node(AssignExpr.class, StringConcatInLoop::check);
  }

  private static void check(AssignExpr append, RuleContext context) {
    var loop = context.repetition().innermost().orElse(null);
    var variable = Writes.name(append.getTarget()).orElse(null);
    if (loop == null || variable == null || !grows(append, variable)) {
      return;
    }
    var declaration = context.types().declaration(append.getTarget());
    if (!context.types().isA(append.getTarget(), "java.lang.String").isYes()
        || declaration.filter(d -> outlives(d, loop)).isEmpty()
        || context.repetition().frames().stream().anyMatch(StringConcatInLoop::isShort)
        || isReset(variable, loop)
        || endsWith(variable, loop)
        || walksCauses(loop, context)
        || ShortWalk.isOverFew(loop, context.types())
        || ShortWalk.isUpTo(append, loop)
        || OneShot.isAround(append, context.repetition())
        || isLastTurn(append)
        || !isFirst(append, variable, loop)) {
      return;
    }
    var report = Report.at(append, variable).onlyPerCall();
    if (context.repetition().frames().size() == 1 && !readsInput(loop)) {
      // one walk over a few items is the common case: worth a look, not a failed build
      report = report.severity(Severity.MINOR);
    }
    var fix =
        ConcatToBuilder.edits(
            declaration.flatMap(Declaration::node).orElse(loop), variable, loop, context.types());
    context.report(fix.isEmpty() ? report : report.fix(Fix.Safety.SAFE, fix));
  }

  /** {@code s += x}, {@code s = s + x} or {@code s = x + s}. */
  private static boolean grows(Node node, String variable) {
    if (!(node instanceof AssignExpr assignment)
        || Writes.name(assignment.getTarget()).filter(variable::equals).isEmpty()) {
      return false;
    }
    return switch (assignment.getOperator()) {
      case PLUS -> true;
      case ASSIGN -> isSumWith(assignment.getValue(), variable);
      default -> false;
    };
  }

  private static boolean isSumWith(Expression value, String variable) {
    if (value instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
      return isSumWith(sum.getLeft(), variable) || isSumWith(sum.getRight(), variable);
    }
    return Writes.name(value).filter(variable::equals).isPresent();
  }

  private static boolean outlives(Declaration declaration, Node loop) {
    return declaration.node().isEmpty() || !Scopes.contains(loop, declaration.node().get());
  }

  private static boolean isShort(Frame frame) {
    return frame.shape() == Frame.Shape.RETRY
        || (frame.bound().kind() == Bound.Kind.CONSTANT && frame.bound().times() <= FEW);
  }

  /** As many turns as there is input. */
  private static boolean readsInput(Node loop) {
    return condition(loop)
        .filter(c -> c.findFirst(MethodCallExpr.class, StringConcatInLoop::isRead).isPresent())
        .isPresent();
  }

  private static boolean isRead(MethodCallExpr call) {
    return call.getNameAsString().startsWith("read") || call.getNameAsString().equals("next");
  }

  /** The loop stops when the string is long enough: it pads. */
  private static boolean endsWith(String variable, Node loop) {
    return condition(loop).filter(c -> mentions(c, variable)).isPresent();
  }

  /** From an exception to its cause, and to that one's: a few turns. */
  private static boolean walksCauses(Node loop, RuleContext context) {
    return condition(loop)
        .flatMap(c -> c.findFirst(NameExpr.class))
        .filter(name -> context.types().isA(name, "java.lang.Throwable").isYes())
        .isPresent();
  }

  private static boolean mentions(Node node, String variable) {
    return node.findFirst(NameExpr.class, n -> n.getNameAsString().equals(variable)).isPresent();
  }

  private static Optional<Expression> condition(Node loop) {
    if (loop instanceof ForStmt counted) {
      return counted.getCompare();
    }
    return loop instanceof NodeWithCondition<?> conditional
        ? Optional.of(conditional.getCondition())
        : Optional.empty();
  }

  /** Each turn starts anew: the string does not grow from turn to turn. */
  private static boolean isReset(String variable, Node loop) {
    return Writes.any(
        loop,
        node ->
            node instanceof AssignExpr assignment
                && assignment.getOperator() == AssignExpr.Operator.ASSIGN
                && Writes.name(assignment.getTarget()).filter(variable::equals).isPresent()
                && !isSumWith(assignment.getValue(), variable));
  }

  /** The loop is left right after. */
  private static boolean isLastTurn(AssignExpr append) {
    var statement = append.getParentNode().orElse(null);
    if (!(statement instanceof ExpressionStmt)
        || !(statement.getParentNode().orElse(null) instanceof NodeWithStatements<?> block)) {
      return false;
    }
    var next = block.getStatements().indexOf((Statement) statement) + 1;
    if (next >= block.getStatements().size()) {
      return false;
    }
    var after = block.getStatement(next);
    return after.isBreakStmt() || after.isReturnStmt() || after.isThrowStmt();
  }

  /** One finding for a variable and its loop, at the first append. */
  private static boolean isFirst(AssignExpr append, String variable, Node loop) {
    return loop.findFirst(AssignExpr.class, other -> grows(other, variable))
        .filter(first -> first == append)
        .isPresent();
  }
}

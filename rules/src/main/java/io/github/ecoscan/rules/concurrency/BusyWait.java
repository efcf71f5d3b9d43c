package io.github.ecoscan.rules.concurrency;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags a loop that keeps a processor at work until another thread has done something. */
@RuleSpec(
    name = "busy-wait",
    family = Family.CONCURRENCY,
    severity = Severity.MAJOR,
    since = "0.1.0",
    equivalents = {
      "fb-contrib:MDM_THREAD_YIELD",
      "intellij:WhileLoopSpinsOnField",
      "spotbugs:SP_SPIN_ON_FIELD"
    })
public final class BusyWait implements Rule {
  /** Questions that change nothing, whoever answers. */
  private static final Set<String> QUESTIONS =
      Set.of("get", "getAcquire", "getCount", "getPlain", "isEmpty", "peek", "size");

  @Override
  public void register(Dispatch on) {
    on.node(WhileStmt.class, (loop, ctx) -> check(loop, loop.getCondition(), loop.getBody(), ctx));
    on.node(DoStmt.class, (loop, ctx) -> check(loop, loop.getCondition(), loop.getBody(), ctx));
  }

  private static void check(
      Statement loop, Expression condition, Statement body, RuleContext context) {
    var types = context.types();
    if (isIdle(body) ? waits(loop, condition, types) : polls(condition, body, types)) {
      context.report(Report.at(loop, Spans.quote(condition)));
    }
  }

  /** Nothing, or only hints to the scheduler. */
  private static boolean isIdle(Statement body) {
    return statements(body).stream()
        .allMatch(
            statement ->
                statement instanceof ExpressionStmt s
                    && s.getExpression() instanceof MethodCallExpr call
                    && isHint(call, "yield", "onSpinWait"));
  }

  private static List<Statement> statements(Statement body) {
    if (body instanceof BlockStmt block) {
      return block.getStatements();
    }
    return body.isEmptyStmt() ? List.of() : List.of(body);
  }

  private static boolean isHint(MethodCallExpr call, String... names) {
    return List.of(names).contains(call.getNameAsString())
        && call.getScope().filter(scope -> scope.toString().equals("Thread")).isPresent();
  }

  /** Whether the condition only looks, and looks at what another thread changes. */
  private static boolean waits(Statement loop, Expression condition, Types types) {
    var parts = Awaited.in(condition, true);
    var mayTakeLong = parts.stream().anyMatch(part -> part.wait(types).isPresent());
    var isFlag = parts.stream().anyMatch(part -> part.isFlag(loop, types));
    // a hint to the processor says that the writer expects a wait of a few instructions
    var isShort = loop.findFirst(MethodCallExpr.class, c -> isHint(c, "onSpinWait")).isPresent();
    return (mayTakeLong || (isFlag && !isShort))
        && parts.stream().allMatch(part -> onlyLooks(part.state()));
  }

  private static boolean onlyLooks(Expression state) {
    return state.isNameExpr()
        || state.isFieldAccessExpr()
        || (state instanceof MethodCallExpr call
            && call.getArguments().isEmpty()
            && (QUESTIONS.contains(call.getNameAsString())
                || call.getNameAsString().matches("(is|has|get)[A-Z].*")));
  }

  /** Asks a queue for the next item, again and again, and does nothing while there is none. */
  private static boolean polls(Expression condition, Statement body, Types types) {
    var statements = statements(body);
    if (statements.size() != 2
        || !(statements.get(1) instanceof IfStmt found)
        || found.getElseStmt().isPresent()) {
      return false;
    }
    var item = polled(statements.get(0), types);
    return item.isPresent()
        && found.getCondition().toString().equals(item.get().getNameAsString() + " != null")
        && Awaited.in(condition, true).stream()
            .allMatch(part -> part.isFlag(body, types) || isStopSign(part));
  }

  private static Optional<VariableDeclarator> polled(Statement first, Types types) {
    return first instanceof ExpressionStmt statement
            && statement.getExpression() instanceof VariableDeclarationExpr variables
            && variables.getVariables().size() == 1
            && variables.getVariable(0).getInitializer().orElse(null) instanceof MethodCallExpr call
            && call.getNameAsString().equals("poll")
            && call.getArguments().isEmpty()
            && call.getScope().filter(q -> types.isA(q, "java.util.Queue").isYes()).isPresent()
        ? Optional.of(variables.getVariable(0))
        : Optional.empty();
  }

  /** {@code !Thread.currentThread().isInterrupted()}, {@code running.get()}. */
  private static boolean isStopSign(Awaited part) {
    return part.state() instanceof MethodCallExpr call
        && call.getArguments().isEmpty()
        && Set.of("get", "isInterrupted", "interrupted").contains(call.getNameAsString());
  }
}

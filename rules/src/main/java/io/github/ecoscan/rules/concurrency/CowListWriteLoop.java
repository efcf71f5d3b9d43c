package io.github.ecoscan.rules.concurrency;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rules.Held;
import io.github.ecoscan.rules.Turns;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import java.util.Set;

/** Flags a collection that copies itself at each write, and is written in a loop. */
@RuleSpec(
    name = "cow-list-write-loop",
    family = Family.CONCURRENCY,
    severity = Severity.MAJOR,
    since = "0.1.0",
    equivalents = "sonar:S2250",
    yieldsTo = "manual-element-copy")
public final class CowListWriteLoop implements Rule {
  private static final Set<String> COLLECTIONS =
      Set.of(
          "java.util.concurrent.CopyOnWriteArrayList", "java.util.concurrent.CopyOnWriteArraySet");
  private static final Set<String> WRITES =
      Set.of("add", "addFirst", "addIfAbsent", "addLast", "remove", "set");

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, CowListWriteLoop::check);
  }

  private static void check(MethodCallExpr call, RuleContext context) {
    var repeater = context.repetition().innermost().orElse(null);
    if (repeater == null
        || !WRITES.contains(call.getNameAsString())
        || call.getScope().flatMap(Writes::name).isEmpty()) {
      return;
    }
    var list = call.getScope().get();
    var frames = context.repetition().frames();
    var declaration = context.types().declaration(list);
    if (declaration.isEmpty()
        || declaration.get().node().filter(node -> Scopes.contains(repeater, node)).isPresent()
        || Held.classOf(list, context.types()).filter(COLLECTIONS::contains).isEmpty()
        || !Turns.mayBeMany(context.repetition())
        || isInCallback(call, repeater)
        || frames.get(frames.size() - 1).shape() != Frame.Shape.PLAIN
        || context.repetition().member().filter(Scopes::isInitialisation).isPresent()) {
      return;
    }
    context.report(Report.at(call, Writes.name(list).orElseThrow()).onlyPerCall());
  }

  /** The loop only says what to do when something happens, on any thread. */
  private static boolean isInCallback(MethodCallExpr call, Node repeater) {
    return Scopes.enclosing(call, LambdaExpr.class)
        .filter(function -> function != repeater && Scopes.contains(repeater, function))
        .isPresent();
  }
}

package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithCondition;
import com.github.javaparser.ast.stmt.IfStmt;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rules.Growth;
import io.github.ecoscan.rules.Held;
import io.github.ecoscan.rules.OneShot;
import io.github.ecoscan.rules.Turns;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.Types;
import java.util.Set;

/** Flags a loop that adds or removes at the start of an array list, and moves all the rest. */
@RuleSpec(
    name = "list-head-mutation-in-loop",
    family = Family.CPU,
    severity = Severity.MAJOR,
    since = "0.1.0",
    equivalents = {"intellij:ListRemoveInLoop", "sonar:S2250"})
public final class ListHeadMutationInLoop implements Rule {
  private static final Set<String> ARRAYS = Set.of("java.util.ArrayList", "java.util.Vector");

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, ListHeadMutationInLoop::check);
  }

  private static void check(MethodCallExpr call, RuleContext context) {
    var repeater = context.repetition().innermost().orElse(null);
    var name = call.getScope().flatMap(Writes::name);
    if (repeater == null || name.isEmpty() || !isAtHead(call)) {
      return;
    }
    var list = call.getScope().get();
    var frames = context.repetition().frames();
    var outlives =
        context
            .types()
            .declaration(list)
            .filter(d -> d.node().filter(node -> Scopes.contains(repeater, node)).isEmpty())
            .filter(d -> d.kind() != Declaration.Kind.LAMBDA_PARAMETER);
    if (outlives.isEmpty()
        || Held.classOf(list, context.types()).filter(ARRAYS::contains).isEmpty()
        || !Turns.mayBeMany(context.repetition())
        || frames.get(frames.size() - 1).shape() != Frame.Shape.PLAIN
        || Writes.isAssigned(name.get(), repeater)
        || trims(repeater)
        || (call.getNameAsString().startsWith("add") && isSometimes(call, repeater))
        || ShortWalk.isOverTypes(repeater, context.types())
        || OneShot.isAround(call, context.repetition())) {
      return;
    }
    var isMany = isMany(list, repeater, context.types());
    context.report(
        Report.at(call, name.get())
            .onlyPerCall()
            .confidence(isMany ? Confidence.HIGH : Confidence.LOW));
  }

  /** The list has much, or the loop has to add much; a loop that walks over nothing reads input. */
  private static boolean isMany(Expression list, Node repeater, Types types) {
    var turns = ShortWalk.items(repeater).map(items -> Growth.of(items, types));
    return Growth.of(list, types).compareTo(Growth.FETCHED) >= 0
        || Growth.isOfObject(list, types)
        || turns.isEmpty()
        || turns.get().compareTo(Growth.FETCHED) >= 0;
  }

  private static boolean isAtHead(MethodCallExpr call) {
    var arguments = call.getArguments();
    return switch (call.getNameAsString()) {
      case "remove" -> arguments.size() == 1 && arguments.get(0).toString().equals("0");
      case "add", "addAll" -> arguments.size() == 2 && arguments.get(0).toString().equals("0");
      case "removeFirst" -> arguments.isEmpty();
      case "addFirst" -> arguments.size() == 1;
      default -> false;
    };
  }

  /** What only some turns add is mostly little. */
  private static boolean isSometimes(MethodCallExpr call, Node repeater) {
    return Scopes.enclosing(call, IfStmt.class)
        .filter(branch -> Scopes.contains(repeater, branch))
        .isPresent();
  }

  /** {@code while (list.size() > max)}: mostly one turn. */
  private static boolean trims(Node repeater) {
    return repeater instanceof NodeWithCondition<?> loop
        && loop.getCondition() instanceof BinaryExpr comparison
        && comparison.getLeft() instanceof MethodCallExpr size
        && size.getNameAsString().equals("size")
        && !comparison.getRight().toString().equals("0");
  }
}

package io.github.ecoscan.rules.concurrency;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithBody;
import com.github.javaparser.ast.nodeTypes.NodeWithCondition;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A loop that sleeps between two looks at something.
 *
 * @param subject the call that waits for it, or the flag looked at
 */
record PollingLoop(String subject, boolean isFlag) {
  /** Calls that do nothing of the program's own work: they look, tell the time, or log. */
  private static final Pattern IDLE =
      Pattern.compile(
          "(is|has|get)([A-Z].*)?|size|peek|currentTimeMillis|nanoTime|now|elapsed|between|plus"
              + "|minus|to(Millis|Nanos|Seconds)|currentThread|interrupt|interrupted|sleep|yield"
              + "|trace|debug|info|warn|error|log|fine|finer|finest|print|println|printf|format"
              + "|compareTo|equals");

  static Optional<PollingLoop> of(Statement loop, MethodCallExpr sleep, Types types) {
    var empty = emptyQueue(sleep, loop, types);
    if (empty.isPresent()) {
      return Optional.of(new PollingLoop(empty.get(), false));
    }
    if (!isIdle(loop)) {
      return Optional.empty();
    }
    var looks = looks(loop);
    var wait = looks.stream().flatMap(look -> look.wait(types).stream()).findFirst();
    if (wait.isPresent()) {
      return Optional.of(new PollingLoop(wait.get(), false));
    }
    return looks.stream()
        .filter(look -> look.isFlag(loop, types))
        .findFirst()
        .map(look -> new PollingLoop(Spans.quote(look.state()), true));
  }

  /** What the loop looks at to know whether to go on. */
  private static List<Awaited> looks(Statement loop) {
    var looks = new ArrayList<Awaited>();
    if (loop instanceof NodeWithCondition<?> conditional) {
      looks.addAll(Awaited.in(conditional.getCondition(), true));
    }
    for (var check : loop.findAll(IfStmt.class)) {
      var looked = Awaited.in(check.getCondition(), false);
      // a flag among other conditions is not what the loop waits for
      if (isLeaving(check.getThenStmt()) && looked.size() == 1) {
        looks.addAll(looked);
      }
    }
    return looks;
  }

  private static boolean isLeaving(Statement then) {
    return then instanceof BlockStmt block
        ? block.getStatements().getLast().filter(PollingLoop::isLeaving).isPresent()
        : then.isBreakStmt() || then.isReturnStmt();
  }

  private static boolean isIdle(Statement loop) {
    var body = ((NodeWithBody<?>) loop).getBody();
    return !Writes.any(body, node -> isWork(node, loop));
  }

  private static boolean isWork(Node node, Statement loop) {
    return ((node instanceof MethodCallExpr call && !IDLE.matcher(call.getNameAsString()).matches())
            || node instanceof ObjectCreationExpr)
        && !isOnTheWayOut(node, loop);
  }

  private static boolean isOnTheWayOut(Node node, Statement loop) {
    for (var up = node.getParentNode();
        up.isPresent() && up.get() != loop;
        up = up.get().getParentNode()) {
      if (up.get() instanceof ThrowStmt
          || up.get() instanceof CatchClause
          || (up.get() instanceof Statement statement && isLeaving(statement))) {
        return true;
      }
    }
    return false;
  }

  /** {@code if (queue.isEmpty()) sleep} and {@code if (item == null) sleep} with a polled item. */
  private static Optional<String> emptyQueue(MethodCallExpr sleep, Statement loop, Types types) {
    for (var check = Scopes.enclosing(sleep, IfStmt.class);
        check.isPresent() && Scopes.contains(loop, check.get());
        check = Scopes.enclosing(check.get(), IfStmt.class)) {
      if (!Scopes.contains(check.get().getThenStmt(), sleep)) {
        continue;
      }
      var looks = Awaited.in(check.get().getCondition(), true);
      for (var look : looks) {
        var wait = look.wait(types).filter(w -> w.equals("BlockingQueue.take"));
        if (wait.isPresent() || isPolled(look, check.get(), loop, types)) {
          return Optional.of("BlockingQueue.take");
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isPolled(Awaited look, IfStmt check, Statement loop, Types types) {
    var item = Writes.name(look.state()).orElse(null);
    return item != null
        && check.getCondition().toString().equals(item + " == null")
        && Writes.any(
            loop,
            node ->
                (node instanceof VariableDeclarator variable
                        && variable.getNameAsString().equals(item)
                        && isPoll(variable.getInitializer().orElse(null), types))
                    || (node instanceof AssignExpr assignment
                        && Writes.name(assignment.getTarget()).filter(item::equals).isPresent()
                        && isPoll(assignment.getValue(), types)));
  }

  private static boolean isPoll(Expression value, Types types) {
    return value instanceof MethodCallExpr call
        && call.getNameAsString().equals("poll")
        && call.getArguments().isEmpty()
        && call.getScope()
            .filter(queue -> types.isA(queue, "java.util.concurrent.BlockingQueue").isYes())
            .isPresent();
  }
}

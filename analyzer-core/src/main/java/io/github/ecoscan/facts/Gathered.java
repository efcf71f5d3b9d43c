package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Recognises calls that go out in groups already: queued, batched, or made for a full group. */
final class Gathered {
  /** Clients whose commands are queued from {@code multi} to {@code exec}. */
  private static final Set<String> QUEUES =
      Set.of("io.lettuce.core.", "org.springframework.data.redis.");

  private static final Set<String> STARTS = Set.of("multi", "addBatch");
  private static final Set<String> QUEUE_ENDS = Set.of("exec", "discard");

  /** Groups of fewer are no groups. */
  private static final int FEW = 3;

  private final Types types;
  private Node lastMember;
  private Set<String> lastCalls = Set.of();

  Gathered(Types types) {
    this.types = types;
  }

  /** {@code commands.multi(); … commands.del(key); … commands.exec();}. */
  boolean isQueued(Expression call, Node member) {
    if (!calls(member).contains("multi")) {
      return false;
    }
    var clients = clients(call);
    for (Node child = call; child != member; ) {
      var parent = child.getParentNode().orElse(null);
      if (parent == null) {
        return false;
      }
      if (parent instanceof BlockStmt block && isAfterStart(block, child, clients)) {
        return true;
      }
      child = parent;
    }
    return false;
  }

  /** What a member calls that matters here; asked for each of its calls in turn. */
  private Set<String> calls(Node member) {
    if (member != lastMember) {
      lastMember = member;
      lastCalls = new HashSet<>();
      Writes.any(
          member,
          node -> {
            if (node instanceof MethodCallExpr call && STARTS.contains(call.getNameAsString())) {
              lastCalls.add(call.getNameAsString());
            }
            return false;
          });
    }
    return lastCalls;
  }

  /** The variables that a call is made on, or hands on. */
  private static Set<String> clients(Expression call) {
    var clients = new HashSet<String>();
    if (call instanceof MethodCallExpr method) {
      method.getScope().flatMap(Chains::root).ifPresent(clients::add);
      method.getArguments().stream()
          .flatMap(argument -> Writes.name(argument).stream())
          .forEach(clients::add);
    } else if (call instanceof MethodReferenceExpr reference) {
      Chains.root(reference.getScope()).ifPresent(clients::add);
    }
    return clients;
  }

  private boolean isAfterStart(BlockStmt block, Node statement, Set<String> clients) {
    var isOpen = false;
    for (var earlier : block.getStatements()) {
      if (earlier == statement) {
        break;
      }
      if (isOpen) {
        isOpen = !Writes.any(earlier, node -> isOn(clients, node, QUEUE_ENDS));
      } else {
        isOpen = starts(earlier, clients);
      }
    }
    return isOpen;
  }

  private boolean starts(Statement statement, Set<String> clients) {
    return statement instanceof ExpressionStmt plain
        && plain.getExpression() instanceof MethodCallExpr call
        && isOn(clients, call, Set.of("multi"))
        && types
            .receiver(call)
            .map(TypeRef::name)
            .filter(type -> QUEUES.stream().anyMatch(type::startsWith))
            .isPresent();
  }

  private static boolean isOn(Set<String> clients, Node node, Set<String> names) {
    return node instanceof MethodCallExpr call
        && names.contains(call.getNameAsString())
        && call.getScope().flatMap(Chains::root).filter(clients::contains).isPresent();
  }

  /** {@code if (batching) { statement.addBatch(); } else { statement.executeUpdate(); }}. */
  boolean isElseOfBatch(Node call, Node member) {
    if (!calls(member).contains("addBatch")) {
      return false;
    }
    for (var child = call; child != member; ) {
      var parent = child.getParentNode().orElse(null);
      if (parent == null) {
        return false;
      }
      if (parent instanceof IfStmt choice && child != choice.getCondition()) {
        var other =
            child == choice.getThenStmt()
                ? choice.getElseStmt()
                : Optional.of(choice.getThenStmt());
        if (other.filter(Gathered::batches).isPresent()) {
          return true;
        }
      }
      if (parent instanceof BlockStmt block && isAfterBatch(block, child)) {
        return true;
      }
      child = parent;
    }
    return false;
  }

  /** {@code if (batching) { statement.addBatch(); return; }} further up in the block. */
  private static boolean isAfterBatch(BlockStmt block, Node statement) {
    for (var earlier : block.getStatements()) {
      if (earlier == statement) {
        return false;
      }
      if (earlier instanceof IfStmt choice
          && CacheGuard.isLeaving(choice.getThenStmt())
          && batches(choice.getThenStmt())) {
        return true;
      }
    }
    return false;
  }

  private static boolean batches(Node code) {
    return Writes.any(
        code,
        node -> node instanceof MethodCallExpr call && call.getNameAsString().equals("addBatch"));
  }

  /** {@code if (ids.size() >= LIMIT) { load(ids); ids.clear(); }} and {@code i % 50 == 0}. */
  static boolean isForFullGroup(Node call, Node repeater) {
    for (var child = call; child != repeater; ) {
      var parent = child.getParentNode().orElse(null);
      if (parent == null) {
        return false;
      }
      if (parent instanceof IfStmt check
          && child == check.getThenStmt()
          && isFull(check.getCondition(), check.getThenStmt(), repeater)) {
        return true;
      }
      child = parent;
    }
    return false;
  }

  private static boolean isFull(Expression condition, Statement then, Node repeater) {
    if (condition instanceof EnclosedExpr enclosed) {
      return isFull(enclosed.getInner(), then, repeater);
    }
    if (!(condition instanceof BinaryExpr binary)) {
      return false;
    }
    return switch (binary.getOperator()) {
      case AND, OR ->
          isFull(binary.getLeft(), then, repeater) || isFull(binary.getRight(), then, repeater);
      case EQUALS ->
          isRemainder(binary.getLeft()) || isReached(binary.getLeft(), binary, then, repeater);
      case GREATER, GREATER_EQUALS -> isReached(binary.getLeft(), binary, then, repeater);
      default -> false;
    };
  }

  private static boolean isRemainder(Expression side) {
    return side instanceof EnclosedExpr enclosed
        ? isRemainder(enclosed.getInner())
        : side instanceof BinaryExpr binary
            && binary.getOperator() == BinaryExpr.Operator.REMAINDER;
  }

  /** What the turns count up or fill reaches a limit, and starts anew. */
  private static boolean isReached(
      Expression side, BinaryExpr comparison, Statement then, Node repeater) {
    var limit = comparison.getRight();
    if (limit.isIntegerLiteralExpr() && limit.asIntegerLiteralExpr().asNumber().intValue() <= FEW) {
      return false;
    }
    if (side instanceof MethodCallExpr size) {
      return size.getNameAsString().equals("size")
          && size.getScope()
              .flatMap(Chains::root)
              .filter(group -> Writes.isChanged(group, repeater))
              .isPresent();
    }
    return Writes.name(side)
        .filter(count -> Writes.isAssigned(count, then) && isCounted(count, repeater))
        .isPresent();
  }

  private static boolean isCounted(String variable, Node repeater) {
    return Writes.any(
        repeater,
        node ->
            node instanceof UnaryExpr step
                && Writes.isStep(step)
                && step.getExpression() instanceof NameExpr name
                && name.getNameAsString().equals(variable));
  }
}

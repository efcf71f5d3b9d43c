package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads from the source how a call is repeated. */
final class Circumstances {
  /** Calls that send what was gathered. */
  private static final Set<String> SENDS =
      Set.of("flush", "clear", "executeBatch", "flushStatements");

  /** Calls that make a session gather what it is given. */
  private static final Set<String> GATHERS = Set.of("flushStatements", "setJdbcBatchSize");

  private final RepetitionStack repetition;
  private Node lastMember;
  private boolean lastGathers;
  private Node lastRepeater;
  private boolean lastSends;

  Circumstances(RepetitionStack repetition) {
    this.repetition = repetition;
  }

  /** The traits of the call that the walk has reached. */
  Set<Trait> of(Expression call) {
    var member = Scopes.member(call).orElse(call);
    var repeater = repetition.innermost();
    var limit = repeater.orElse(member);
    var traits = EnumSet.noneOf(Trait.class);
    if (isConditional(call, limit)) {
      traits.add(Trait.CONDITIONAL);
    }
    if (isIsolated(call, limit)) {
      traits.add(Trait.ISOLATED);
    }
    if (isDecisive(call, limit)) {
      traits.add(Trait.DECISIVE);
    }
    if (startsProgram(member)) {
      traits.add(Trait.COMMAND_LINE);
    }
    if (isTransactional(member)) {
      traits.add(Trait.TRANSACTIONAL);
    }
    if (repetition.isHandedOver()) {
      traits.add(Trait.CONCURRENT);
    }
    if (repeater.filter(this::sends).isPresent() || gathers(member)) {
      traits.add(Trait.GROUPED);
    }
    return traits;
  }

  private static boolean startsProgram(Node member) {
    return Scopes.type(member)
        .filter(type -> type.getMethodsByName("main").stream().anyMatch(Scopes::isMain))
        .isPresent();
  }

  /** Whether the member's writes, or its class', are sent together at the end. */
  private static boolean isTransactional(Node member) {
    return member instanceof NodeWithAnnotations<?> annotated
        && (annotated.isAnnotationPresent("Transactional")
            || Scopes.type(member)
                .filter(type -> type.isAnnotationPresent("Transactional"))
                .isPresent());
  }

  /** Whether the call runs in some turns only. */
  private static boolean isConditional(Node call, Node limit) {
    for (var child = call; child != limit; ) {
      var parent = child.getParentNode().orElse(null);
      if (parent == null) {
        return false;
      }
      if (parent instanceof SwitchEntry
          || (parent instanceof IfStmt branch && child != branch.getCondition())
          || (parent instanceof ConditionalExpr choice && child != choice.getCondition())) {
        return true;
      }
      if (parent instanceof BlockStmt block && isAfterExit(block, child)) {
        return true;
      }
      child = parent;
    }
    return false;
  }

  /** {@code if (…) continue;} further up in the block. */
  private static boolean isAfterExit(BlockStmt block, Node statement) {
    for (var earlier : block.getStatements()) {
      if (earlier == statement) {
        return false;
      }
      if (earlier instanceof IfStmt check && check.getElseStmt().isEmpty() && isExit(check)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isExit(IfStmt check) {
    var then = check.getThenStmt();
    var last = then instanceof BlockStmt block ? last(block) : Optional.of(then);
    return last.filter(s -> s.isContinueStmt() || s.isReturnStmt()).isPresent();
  }

  /** {@code if (update(row) == 0) continue;} or the condition of a loop that tries again. */
  private static boolean isDecisive(Expression call, Node limit) {
    var parent = call.getParentNode().orElse(null);
    if (parent instanceof VariableDeclarator result) {
      return Writes.any(
          limit,
          node ->
              node instanceof NameExpr name
                  && name.getNameAsString().equals(result.getNameAsString())
                  && isInCondition(name, limit));
    }
    return isInCondition(call, limit);
  }

  private static boolean isInCondition(Node value, Node limit) {
    for (var child = value; child != limit; ) {
      var parent = child.getParentNode().orElse(null);
      if (!(parent instanceof Expression) && parent != null) {
        return (parent instanceof IfStmt check
                && child == check.getCondition()
                && skips(check, Scopes.isMember(limit)))
            || (parent instanceof WhileStmt again && child == again.getCondition())
            || (parent instanceof DoStmt tried && child == tried.getCondition());
      }
      child = parent;
      if (child == null) {
        return false;
      }
    }
    return false;
  }

  /** Leaves the turn, or the member that the turn has called. */
  private static boolean skips(IfStmt check, boolean isOfMember) {
    var then = check.getThenStmt();
    var last = then instanceof BlockStmt block ? last(block) : Optional.of(then);
    return last.filter(s -> s.isContinueStmt() || (isOfMember && s.isReturnStmt())).isPresent();
  }

  /** Whether a failure of the call is handled before the next turn. */
  private static boolean isIsolated(Node call, Node limit) {
    for (var child = call; child != limit; ) {
      var parent = child.getParentNode().orElse(null);
      if (parent == null) {
        return false;
      }
      if (parent instanceof TryStmt attempt
          && child == attempt.getTryBlock()
          && attempt.getCatchClauses().stream().anyMatch(Circumstances::goesOn)) {
        return true;
      }
      child = parent;
    }
    return false;
  }

  private static boolean goesOn(CatchClause handler) {
    return last(handler.getBody())
        .filter(last -> last.isThrowStmt() || last.isReturnStmt() || last.isBreakStmt())
        .isEmpty();
  }

  private static Optional<Statement> last(BlockStmt block) {
    return block.getStatements().getLast();
  }

  /** {@code if (i % 50 == 0) { session.flush(); }} in a loop. */
  private static boolean sendsInGroups(Node repeater) {
    return Writes.any(
        repeater,
        node ->
            node instanceof IfStmt check
                && Writes.any(check.getCondition(), Circumstances::isCount)
                && Writes.any(check.getThenStmt(), then -> isCallOf(then, SENDS)));
  }

  /** {@code i % 50 == 0}, {@code rows.size() >= LIMIT}. */
  private static boolean isCount(Node node) {
    return node instanceof BinaryExpr binary
        && !binary.getRight().isNullLiteralExpr()
        && switch (binary.getOperator()) {
          case REMAINDER, EQUALS, GREATER, GREATER_EQUALS -> true;
          default -> false;
        };
  }

  /** Asked for each call of a loop in turn, hence the memory. */
  private boolean sends(Node repeater) {
    if (repeater != lastRepeater) {
      lastRepeater = repeater;
      lastSends = sendsInGroups(repeater);
    }
    return lastSends;
  }

  /** Asked for each call of a member in turn, hence the memory. */
  private boolean gathers(Node member) {
    if (member != lastMember) {
      lastMember = member;
      lastGathers = Writes.any(member, Circumstances::isGathering);
    }
    return lastGathers;
  }

  private static boolean isGathering(Node node) {
    return isCallOf(node, GATHERS)
        || (node instanceof FieldAccessExpr access && access.getNameAsString().equals("BATCH"));
  }

  private static boolean isCallOf(Node node, Set<String> names) {
    return node instanceof MethodCallExpr call && names.contains(call.getNameAsString());
  }
}

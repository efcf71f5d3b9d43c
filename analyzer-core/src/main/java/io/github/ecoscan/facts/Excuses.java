package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.Types;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reasons why a call under a repetition is as it must be. */
final class Excuses {
  private static final int TAINT_ROUNDS = 4;
  private static final Set<String> LOOKUPS =
      Set.of("containsKey", "contains", "isPresent", "has", "exists");
  private static final Pattern TARGETS =
      Pattern.compile(
          "tenant|shard|data_?sources?|schema|region|server|broker|cluster|database|replica|endpoint",
          Pattern.CASE_INSENSITIVE);

  private final Types types;
  private final RepetitionStack repetition;

  Excuses(Types types, RepetitionStack repetition) {
    this.types = types;
    this.repetition = repetition;
  }

  /** Whether anything excuses the call at the place that the walk has reached. */
  boolean excuse(Expression call) {
    if (repetition.isCached() || repetition.isAfterFailure()) {
      return true;
    }
    var repeater = repetition.innermost().orElse(null);
    if (repeater == null) {
      return isFilledOnce(call, Scopes.member(call).orElse(call));
    }
    return isFilledOnce(call, repeater)
        || isTargetLoop(repeater)
        || isOnLoopVariable(call, repeater)
        || dependsOnLastTurn(call, repeater);
  }

  /** Whether the call runs in some turns only. */
  static boolean isConditional(Node call, Node repeater) {
    var child = call;
    for (var up = call.getParentNode(); up.isPresent() && child != repeater; ) {
      var parent = up.get();
      if (parent instanceof IfStmt branch && child != branch.getCondition()) {
        return true;
      }
      if (parent instanceof ConditionalExpr choice && child != choice.getCondition()) {
        return true;
      }
      if (parent instanceof SwitchEntry) {
        return true;
      }
      child = parent;
      up = parent.getParentNode();
    }
    return false;
  }

  /** {@code if (x == null) { x = load(); }} and its relatives. */
  private static boolean isFilledOnce(Node call, Node limit) {
    var child = call;
    while (child != limit) {
      var parent = child.getParentNode().orElse(null);
      if (parent == null) {
        return false;
      }
      if (parent instanceof IfStmt branch && child != branch.getCondition()) {
        var missing = missing(branch.getCondition(), child != branch.getThenStmt());
        if (missing.filter(name -> Writes.isChanged(name, branch)).isPresent()) {
          return true;
        }
      }
      if (parent instanceof BlockStmt block && child instanceof Statement statement) {
        if (isAfterLookup(block, statement)) {
          return true;
        }
      }
      child = parent;
    }
    return false;
  }

  /** {@code if (cache.containsKey(key)) continue;} further up in the same block. */
  private static boolean isAfterLookup(BlockStmt block, Statement statement) {
    for (var earlier : block.getStatements()) {
      if (earlier == statement) {
        return false;
      }
      if (earlier instanceof IfStmt check && isLeaving(check.getThenStmt())) {
        var found = missing(check.getCondition(), true);
        if (found.filter(name -> Writes.isChanged(name, block)).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLeaving(Statement statement) {
    if (statement instanceof BlockStmt block) {
      return block.getStatements().getLast().filter(Excuses::isLeaving).isPresent();
    }
    return statement.isContinueStmt() || statement.isReturnStmt();
  }

  /**
   * The variable that a condition finds empty.
   *
   * @param negated whether the code in question runs when the condition does not hold
   */
  private static Optional<String> missing(Expression condition, boolean negated) {
    if (condition.isEnclosedExpr()) {
      return missing(condition.asEnclosedExpr().getInner(), negated);
    }
    if (condition instanceof UnaryExpr not
        && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return missing(not.getExpression(), !negated);
    }
    if (condition instanceof BinaryExpr binary) {
      var emptiness = negated ? BinaryExpr.Operator.NOT_EQUALS : BinaryExpr.Operator.EQUALS;
      if (binary.getOperator() == emptiness && binary.getRight().isNullLiteralExpr()) {
        return root(binary.getLeft());
      }
      if (binary.getOperator() == BinaryExpr.Operator.AND
          || binary.getOperator() == BinaryExpr.Operator.OR) {
        return missing(binary.getLeft(), negated).or(() -> missing(binary.getRight(), negated));
      }
      return Optional.empty();
    }
    if (negated
        && condition instanceof MethodCallExpr call
        && LOOKUPS.contains(call.getNameAsString())) {
      return root(call);
    }
    return Optional.empty();
  }

  private static boolean isTargetLoop(Node repeater) {
    return repeater instanceof ForEachStmt loop
        && (TARGETS.matcher(Spans.quote(loop.getIterable())).find()
            || TARGETS.matcher(loop.getVariableDeclarator().getTypeAsString()).find());
  }

  /** Each turn talks to something else: the receiver comes from the loop's variable. */
  private boolean isOnLoopVariable(Expression call, Node repeater) {
    if (!(repeater instanceof ForEachStmt loop)) {
      return false;
    }
    var variable = loop.getVariableDeclarator().getNameAsString();
    var receiver = receiver(call);
    for (var hops = 0; hops < TAINT_ROUNDS && receiver.isPresent(); hops++) {
      if (receiver.get().equals(variable)) {
        return true;
      }
      receiver = origin(receiver.get(), loop);
    }
    return false;
  }

  private static Optional<String> receiver(Expression call) {
    if (call instanceof MethodCallExpr method) {
      return method.getScope().flatMap(Excuses::root);
    }
    return call instanceof MethodReferenceExpr reference
        ? root(reference.getScope())
        : Optional.empty();
  }

  /** The variable on which the initialiser of a variable of the loop body was called. */
  private static Optional<String> origin(String variable, Node loop) {
    return loop.findFirst(
            VariableDeclarator.class, declared -> declared.getNameAsString().equals(variable))
        .flatMap(VariableDeclarator::getInitializer)
        .flatMap(
            value ->
                value instanceof ObjectCreationExpr creation && creation.getArguments().isNonEmpty()
                    ? root(creation.getArgument(0))
                    : root(value));
  }

  /** The variable at the start of a chain of calls and fields. */
  private static Optional<String> root(Expression expression) {
    var start = expression;
    while (true) {
      if (start instanceof NameExpr name) {
        return Optional.of(name.getNameAsString());
      }
      if (start instanceof MethodCallExpr call && call.getScope().isPresent()) {
        start = call.getScope().get();
      } else if (start instanceof FieldAccessExpr access) {
        if (access.getScope().isThisExpr()) {
          return Optional.of(access.getNameAsString());
        }
        start = access.getScope();
      } else if (start.isEnclosedExpr()) {
        start = start.asEnclosedExpr().getInner();
      } else if (start.isCastExpr()) {
        start = start.asCastExpr().getExpression();
      } else {
        return Optional.empty();
      }
    }
  }

  /** An argument from outside the loop changes with the call's own result: paging, dialogue. */
  private boolean dependsOnLastTurn(Expression call, Node repeater) {
    if (!(call instanceof NodeWithArguments<?> withArguments)
        || withArguments.getArguments().isEmpty()) {
      return false;
    }
    var carried = new HashSet<String>();
    for (var argument : withArguments.getArguments()) {
      argument.findAll(NameExpr.class).stream()
          .filter(name -> isFromOutside(name, repeater))
          .forEach(name -> carried.add(name.getNameAsString()));
    }
    return !carried.isEmpty() && tainted(call, repeater).stream().anyMatch(carried::contains);
  }

  private boolean isFromOutside(NameExpr name, Node repeater) {
    return types
        .declaration(name)
        .flatMap(Declaration::node)
        .filter(node -> !Scopes.contains(repeater, node))
        .isPresent();
  }

  private static Set<String> tainted(Expression call, Node repeater) {
    var tainted = new HashSet<String>();
    for (var round = 0; round < TAINT_ROUNDS; round++) {
      var before = tainted.size();
      Writes.any(
          repeater,
          node -> {
            spread(node, call, tainted);
            return false;
          });
      if (tainted.size() == before) {
        break;
      }
    }
    return tainted;
  }

  private static void spread(Node node, Expression call, Set<String> tainted) {
    if (node instanceof VariableDeclarator declared) {
      declared
          .getInitializer()
          .filter(value -> mentions(value, call, tainted))
          .ifPresent(value -> tainted.add(declared.getNameAsString()));
    } else if (node instanceof AssignExpr assignment) {
      if (mentions(assignment.getValue(), call, tainted)) {
        root(assignment.getTarget()).ifPresent(tainted::add);
      }
    } else if (node instanceof ForEachStmt loop) {
      if (mentions(loop.getIterable(), call, tainted)) {
        tainted.add(loop.getVariableDeclarator().getNameAsString());
      }
    } else if (node instanceof MethodCallExpr change && change != call) {
      if (change.getArguments().stream().anyMatch(value -> mentions(value, call, tainted))) {
        change
            .getScope()
            .flatMap(Writes::name)
            .filter(name -> Writes.isChanged(name, change))
            .ifPresent(tainted::add);
      }
    }
  }

  private static boolean mentions(Node value, Expression call, Set<String> tainted) {
    return Writes.any(
        value,
        node ->
            node == call || (node instanceof NameExpr n && tainted.contains(n.getNameAsString())));
  }
}

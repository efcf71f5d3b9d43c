package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Optional;

/**
 * A walk over the keys of a map held by a variable.
 *
 * @param keys the call of {@code keySet}
 * @param walker the for-each loop, or the lambda given to {@code forEach}
 * @param key the name of the variable that takes each key
 * @param body what is done for each key
 */
record KeyWalk(
    MethodCallExpr keys,
    Expression map,
    String mapName,
    Node walker,
    String key,
    Node body,
    Types types) {

  /** The walk in which a call may look up the value of the key. */
  static Optional<KeyWalk> around(MethodCallExpr lookup, Types types) {
    if (!lookup.getNameAsString().equals("get")
        || lookup.getArguments().size() != 1
        || !lookup.getArgument(0).isNameExpr()
        || lookup.getScope().isEmpty()) {
      return Optional.empty();
    }
    for (var up = lookup.getParentNode();
        up.isPresent() && !Scopes.isMember(up.get());
        up = up.get().getParentNode()) {
      var walk = keys(up.get()).flatMap(keys -> of(keys, types));
      if (walk.filter(w -> w.isLookup(lookup)).isPresent()) {
        return walk;
      }
    }
    return Optional.empty();
  }

  /** What a loop or a function is given one after the other, if a call made it. */
  private static Optional<MethodCallExpr> keys(Node walker) {
    Node items = null;
    if (walker instanceof ForEachStmt loop) {
      items = loop.getIterable();
    } else if (walker instanceof LambdaExpr
        && walker.getParentNode().orElse(null) instanceof MethodCallExpr each) {
      items = each.getScope().orElse(null);
    }
    return items instanceof MethodCallExpr keys ? Optional.of(keys) : Optional.empty();
  }

  /** The walk over a call's result, if the call is {@code keySet} on a variable and walked over. */
  static Optional<KeyWalk> of(MethodCallExpr keys, Types types) {
    if (!keys.getNameAsString().equals("keySet") || !keys.getArguments().isEmpty()) {
      return Optional.empty();
    }
    var map = keys.getScope().orElse(null);
    var name = map == null ? Optional.<String>empty() : Writes.name(map);
    var parent = keys.getParentNode().orElse(null);
    if (name.isEmpty() || parent == null) {
      return Optional.empty();
    }
    if (parent instanceof ForEachStmt loop) {
      var key = loop.getVariableDeclarator().getNameAsString();
      return Optional.of(new KeyWalk(keys, map, name.get(), loop, key, loop.getBody(), types));
    }
    if (parent instanceof MethodCallExpr each
        && each.getNameAsString().equals("forEach")
        && each.getScope().orElse(null) == keys
        && each.getArguments().size() == 1
        && each.getArgument(0) instanceof LambdaExpr lambda
        && lambda.getParameters().size() == 1) {
      var key = lambda.getParameter(0).getNameAsString();
      return Optional.of(new KeyWalk(keys, map, name.get(), lambda, key, lambda.getBody(), types));
    }
    return Optional.empty();
  }

  /** Whether the map's or the key's variable gets another value on the way. */
  boolean changesVariables() {
    return Writes.isAssigned(mapName, body) || Writes.isAssigned(key, body);
  }

  /** The calls that look up the value of the key. */
  List<MethodCallExpr> lookups() {
    return body.findAll(MethodCallExpr.class, this::isLookup);
  }

  private boolean isLookup(MethodCallExpr call) {
    return call.getNameAsString().equals("get")
        && call.getArguments().size() == 1
        && call.getArgument(0) instanceof NameExpr name
        && name.getNameAsString().equals(key)
        && call.getScope().filter(this::isMap).isPresent();
  }

  /** Whether an expression is the same variable as the map walked over. */
  private boolean isMap(Expression expression) {
    if (Writes.name(expression).filter(mapName::equals).isEmpty()) {
      return false;
    }
    var one = types.declaration(map);
    var other = types.declaration(expression);
    return one.isPresent() && other.isPresent() && isSame(one.get(), other.get());
  }

  private static boolean isSame(Declaration one, Declaration other) {
    return one.kind() == other.kind()
        && one.owner().equals(other.owner())
        && one.node().orElse(null) == other.node().orElse(null);
  }

  /** Whether an expression of the body is evaluated for each key, as far as branches go. */
  boolean isInEachTurn(Node node) {
    var child = node;
    while (child != body) {
      var parent = child.getParentNode().orElse(null);
      if (parent == null || isBranch(parent, child) || Scopes.isFunction(parent)) {
        return false;
      }
      child = parent;
    }
    return true;
  }

  private static boolean isBranch(Node parent, Node child) {
    if (parent instanceof IfStmt branch) {
      return child != branch.getCondition();
    }
    if (parent instanceof ConditionalExpr choice) {
      return child != choice.getCondition();
    }
    if (parent instanceof BinaryExpr binary) {
      return child == binary.getRight()
          && (binary.getOperator() == BinaryExpr.Operator.AND
              || binary.getOperator() == BinaryExpr.Operator.OR);
    }
    return parent instanceof SwitchEntry || parent instanceof CatchClause;
  }
}

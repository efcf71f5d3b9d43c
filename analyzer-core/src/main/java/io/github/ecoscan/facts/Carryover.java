package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.Types;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Recognises calls that need the answer of the last turn: the turns of a dialogue, the pages of a
 * list, a running total. What the answer flows into is followed by name, and rather too far than
 * not far enough.
 */
final class Carryover {
  private static final int ROUNDS = 4;

  private final Types types;

  Carryover(Types types) {
    this.types = types;
  }

  /** Whether an argument from outside the repetition changes with the call's own result. */
  boolean reaches(Expression call, Node repeater) {
    var carried = new HashSet<String>();
    Chains.arguments(call).forEach(argument -> gather(argument, repeater, carried, ROUNDS));
    return !carried.isEmpty() && tainted(call, repeater).stream().anyMatch(carried::contains);
  }

  /** The variables from outside that a value is made of, also by way of variables of the turn. */
  private void gather(Node value, Node repeater, Set<String> carried, int rounds) {
    for (var name : value.findAll(NameExpr.class)) {
      var declaration = types.declaration(name);
      if (declaration.filter(d -> isOutside(d, repeater)).isPresent()) {
        carried.add(name.getNameAsString());
      } else if (rounds > 0) {
        declaration
            .flatMap(Declaration::node)
            .filter(VariableDeclarator.class::isInstance)
            .flatMap(local -> ((VariableDeclarator) local).getInitializer())
            .ifPresent(origin -> gather(origin, repeater, carried, rounds - 1));
      }
    }
  }

  private static boolean isOutside(Declaration declaration, Node repeater) {
    return declaration.kind() == Declaration.Kind.FIELD
        || declaration.node().filter(node -> !Scopes.contains(repeater, node)).isPresent();
  }

  private static Set<String> tainted(Expression call, Node repeater) {
    var tainted = new HashSet<String>();
    for (var round = 0; round < ROUNDS; round++) {
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
        Chains.root(assignment.getTarget()).ifPresent(tainted::add);
      }
    } else if (node instanceof ForEachStmt loop) {
      if (mentions(loop.getIterable(), call, tainted)) {
        tainted.add(loop.getVariableDeclarator().getNameAsString());
      }
    } else if (node instanceof MethodCallExpr change && change != call) {
      if (change.getScope().filter(scope -> mentions(scope, call, tainted)).isPresent()) {
        functions(change).forEach(function -> taintParameters(function, tainted));
      }
      if (isStatement(change)
          && change.getArguments().stream().anyMatch(value -> mentions(value, call, tainted))) {
        Chains.root(change).ifPresent(tainted::add);
      }
    }
  }

  /** The functions that a call hands its receiver's items to. */
  private static Stream<LambdaExpr> functions(MethodCallExpr call) {
    return call.getArguments().stream()
        .filter(LambdaExpr.class::isInstance)
        .map(LambdaExpr.class::cast);
  }

  private static void taintParameters(LambdaExpr function, Set<String> tainted) {
    function.getParameters().forEach(parameter -> tainted.add(parameter.getNameAsString()));
  }

  /** A call made for its effect: it may keep what it is given. */
  private static boolean isStatement(MethodCallExpr call) {
    return call.getParentNode().orElse(null) instanceof ExpressionStmt
        || call.getScope().flatMap(Writes::name).filter(n -> Writes.isChanged(n, call)).isPresent();
  }

  private static boolean mentions(Node value, Expression call, Set<String> tainted) {
    return Writes.any(
        value,
        node ->
            node == call || (node instanceof NameExpr n && tainted.contains(n.getNameAsString())));
  }
}

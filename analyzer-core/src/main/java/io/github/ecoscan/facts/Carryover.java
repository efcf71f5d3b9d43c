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
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
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

  /** Whether what an argument is made of comes from outside and changes with the call's result. */
  boolean reaches(Expression call, Node repeater) {
    var carried = carried(call, repeater);
    return !carried.isEmpty() && tainted(call, repeater).stream().anyMatch(carried::contains);
  }

  /** The outer variables in the arguments, or in the values of the loop's own variables there. */
  private Set<String> carried(Expression call, Node repeater) {
    var carried = new HashSet<String>();
    var followed = new HashSet<String>();
    var open = new ArrayDeque<Node>(Chains.arguments(call));
    while (!open.isEmpty()) {
      for (var name : open.remove().findAll(NameExpr.class)) {
        if (isFromOutside(name, repeater)) {
          carried.add(name.getNameAsString());
        } else if (followed.add(name.getNameAsString())) {
          open.addAll(values(name.getNameAsString(), repeater));
        }
      }
    }
    return carried;
  }

  private static List<Expression> values(String variable, Node repeater) {
    return repeater
        .findAll(VariableDeclarator.class, v -> v.getNameAsString().equals(variable))
        .stream()
        .flatMap(declarator -> declarator.getInitializer().stream())
        .toList();
  }

  private boolean isFromOutside(NameExpr name, Node repeater) {
    return types
        .declaration(name)
        .filter(declaration -> isOutside(declaration, repeater))
        .isPresent();
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

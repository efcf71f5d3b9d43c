package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import java.util.HashSet;
import java.util.Set;

/** Recognises repetitions over what could not be done in groups. */
final class LeftOver {
  private LeftOver() {}

  /** {@code for (group : groups) { rest.removeAll(write(group)); } for (each : rest) …}. */
  static boolean isAll(Node repeater, Node member) {
    var rest = sources(repeater, member);
    return !rest.isEmpty()
        && Writes.any(
            member,
            node ->
                node instanceof MethodCallExpr call
                    && call.getNameAsString().equals("removeAll")
                    && call.getScope().flatMap(Chains::root).filter(rest::contains).isPresent()
                    && isInEarlierLoop(call, repeater, member));
  }

  /** The variables that have what a loop goes through. */
  private static Set<String> sources(Node repeater, Node member) {
    if (repeater instanceof ForEachStmt loop) {
      return names(loop.getIterable());
    }
    return repeater instanceof WhileStmt loop
        ? Chains.root(loop.getCondition())
            .flatMap(
                iterator ->
                    member.findFirst(
                        VariableDeclarator.class, v -> v.getNameAsString().equals(iterator)))
            .flatMap(VariableDeclarator::getInitializer)
            .map(LeftOver::names)
            .orElse(Set.of())
        : Set.of();
  }

  private static Set<String> names(Expression code) {
    var names = new HashSet<String>();
    code.findAll(NameExpr.class).forEach(name -> names.add(name.getNameAsString()));
    return names;
  }

  private static boolean isInEarlierLoop(Node call, Node repeater, Node member) {
    for (var at = call; at != member && at.getParentNode().isPresent(); ) {
      at = at.getParentNode().get();
      if (Scopes.isLoop(at)) {
        return !Scopes.contains(at, repeater)
            && at.getBegin().isPresent()
            && repeater.getBegin().filter(at.getBegin().get()::isBefore).isPresent();
      }
    }
    return false;
  }
}

package io.github.ecoscan.engine;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import io.github.ecoscan.facts.FactCollector;
import io.github.ecoscan.operation.OperationMatcher;
import io.github.ecoscan.operation.Sanctions;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.types.Types;

/** The one pre-order walk through a unit: keeps the repetition, feeds rules and facts. */
final class UnitWalk {
  private final RuleTable rules;
  private final OperationMatcher operations;
  private final Sanctions sanctions;
  private final Types types;
  private final RepetitionStack repetition;
  private final FactCollector facts;
  private final DraftCollector drafts;
  private final SeenPlaces seen;
  private final boolean includeGenerated;

  UnitWalk(
      RuleTable rules,
      OperationMatcher operations,
      Sanctions sanctions,
      Types types,
      RepetitionStack repetition,
      FactCollector facts,
      DraftCollector drafts,
      SeenPlaces seen,
      boolean includeGenerated) {
    this.rules = rules;
    this.operations = operations;
    this.sanctions = sanctions;
    this.types = types;
    this.repetition = repetition;
    this.facts = facts;
    this.drafts = drafts;
    this.seen = seen;
    this.includeGenerated = includeGenerated;
  }

  void visit(Node node) {
    if (node instanceof TypeDeclaration<?> type) {
      if (!includeGenerated && isGenerated(type)) {
        return;
      }
      facts.type(type);
    }
    var isMember = Scopes.isMember(node);
    if (isMember) {
      facts.enter(node);
    }
    for (var listener : rules.on(node.getClass())) {
      drafts.run(listener.rule(), node, context -> listener.check().check(node, context));
    }
    seen.at(node).forEach(sighting -> sighting(node, sighting));
    if (isCall(node)) {
      call((Expression) node);
    }
    if (node instanceof ExplicitConstructorInvocationStmt chained) {
      facts.chained(chained);
    }
    for (var child : node.getChildNodes()) {
      var layers = repetition.enter(node, child);
      visit(child);
      if (layers) {
        repetition.leave();
      }
    }
    if (isMember) {
      facts.leave();
    }
  }

  private void sighting(Node node, SeenPlaces.Seen seen) {
    rules
        .onSighting(seen.rule())
        .ifPresent(
            listener ->
                drafts.run(
                    listener.rule(),
                    node,
                    context -> listener.check().check(node, seen.sighting(), context)));
  }

  private void call(Expression call) {
    if (sanctions.covers(call, types)) {
      return;
    }
    var operation = operations.match(call, types);
    if (operation.isEmpty()) {
      facts.call(call);
      return;
    }
    facts.operation(call, operation.get());
    for (var listener : rules.onOperation(operation.get().kind())) {
      drafts.run(
          listener.rule(), call, context -> listener.check().check(call, operation.get(), context));
    }
  }

  private static boolean isCall(Node node) {
    return node instanceof MethodCallExpr
        || node instanceof ObjectCreationExpr
        || node instanceof MethodReferenceExpr;
  }

  private static boolean isGenerated(TypeDeclaration<?> type) {
    return type.getAnnotations().stream()
        .anyMatch(annotation -> annotation.getName().getIdentifier().equals("Generated"));
  }
}

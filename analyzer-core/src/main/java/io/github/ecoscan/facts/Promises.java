package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Waits;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Types;
import java.util.EnumSet;
import java.util.Set;

/** Tells what becomes of a call that promises its answer for later. */
final class Promises {
  /** Transactions end when all that was sent has arrived: waiting for each adds little. */
  private static final Set<String> TRANSACTIONS =
      Set.of("beginTransaction", "executeInTransaction", "sendOffsetsToTransaction");

  private final Types types;
  private final RepetitionStack repetition;

  Promises(Types types, RepetitionStack repetition) {
    this.types = types;
    this.repetition = repetition;
  }

  /** Whether the turn waits for the answer, or the caller gets the promise. */
  Set<Trait> of(Expression call) {
    var traits = EnumSet.noneOf(Trait.class);
    var parent = call.getParentNode().orElse(null);
    if (parent instanceof ReturnStmt) {
      if (isPromise(call) && Scopes.member(call).filter(Promises::isInTransaction).isEmpty()) {
        traits.add(Trait.HANDED_UP);
      }
      return traits;
    }
    var turn = repetition.innermost().or(() -> Scopes.member(call)).orElse(call);
    if (Waits.of(call, turn).isPresent()
        && isPromise(call)
        && Scopes.member(call).filter(Promises::isInTransaction).isEmpty()) {
      traits.add(Trait.AWAITED);
    }
    return traits;
  }

  private boolean isPromise(Expression call) {
    return types.isA(call, "java.util.concurrent.Future").isYes();
  }

  private static boolean isInTransaction(Node member) {
    return Writes.any(
        member,
        node ->
            node instanceof MethodCallExpr other && TRANSACTIONS.contains(other.getNameAsString()));
  }
}

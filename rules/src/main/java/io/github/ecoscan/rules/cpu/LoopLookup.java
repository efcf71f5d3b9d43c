package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.rules.Growth;
import io.github.ecoscan.rules.Held;
import io.github.ecoscan.rules.Turns;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.Types;
import java.util.Optional;

/**
 * A collection that each turn of a repetition searches from its start. Only what comes from outside
 * the method, or grows with such data in it, is taken for large: not constants, and not fields,
 * which mostly hold settings.
 */
final class LoopLookup {
  private final RepetitionStack repetition;
  private final Types types;

  LoopLookup(RepetitionStack repetition, Types types) {
    this.repetition = repetition;
    this.types = types;
  }

  /**
   * How sure it is that a search of a collection is repeated for one item after the other of much
   * data, and that the collection has much itself; empty where it is not.
   */
  Optional<Confidence> repeated(Expression collection, Node repeater) {
    var frames = repetition.frames();
    var growth = Growth.of(collection, types);
    if (!Turns.mayBeMany(repetition)
        || frames.get(frames.size() - 1).shape() != Frame.Shape.PLAIN
        || growth == Growth.FEW
        || !Held.isOnlyReadIn(repeater, collection, types)) {
      return Optional.empty();
    }
    var turns = ShortWalk.items(repeater).map(items -> Growth.of(items, types));
    var isUnsure = growth == Growth.UNKNOWN || turns.filter(Growth.FEW::equals).isPresent();
    return Optional.of(isUnsure ? Confidence.LOW : Confidence.HIGH);
  }

  /** Whether an expression mentions something that the repetition brings anew each turn. */
  boolean variesIn(Node repeater, Expression expression) {
    return Writes.any(
        expression,
        node ->
            node instanceof NameExpr name
                && (types
                        .declaration(name)
                        .flatMap(Declaration::node)
                        .filter(declared -> Scopes.contains(repeater, declared))
                        .isPresent()
                    || isParameterOf(repeater, name)));
  }

  private static boolean isParameterOf(Node repeater, NameExpr name) {
    return repeater instanceof LambdaExpr function
        && function.getParameters().stream().anyMatch(p -> p.getName().equals(name.getName()));
  }
}

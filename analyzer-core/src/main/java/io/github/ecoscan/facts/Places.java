package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.repetition.Fate;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the places of calls. */
final class Places {
  private final RepetitionStack repetition;
  private final Excuses excuses;

  Places(Types types, RepetitionStack repetition) {
    this.repetition = repetition;
    this.excuses = new Excuses(types, repetition);
  }

  /** The place of the call that the walk has reached. */
  Place of(Expression call, Fate fate, Set<Trait> traits, OpenMember member) {
    var frames = repetition.frames();
    var given = given(member);
    // only a call under a plain repetition is ever reported, or one that gives something heavy
    var isReported =
        fate != Fate.KEPT
            || given.isPresent()
            || frames.stream().anyMatch(frame -> frame.shape() == Frame.Shape.PLAIN);
    // of a function kept for later nobody knows when it runs
    var isLost = repetition.isDeferred() && given.isEmpty();
    return new Place(
        Spans.of(call),
        isReported ? Fingerprints.tokens(call) : "",
        frames,
        isLost || excuses.excuse(call),
        traits,
        given,
        List.of(),
        Branches.requirements(call, member.node()));
  }

  /** The call that the function around the place is given to. */
  private Optional<Given> given(OpenMember member) {
    var argument = repetition.deferred().orElse(null);
    while (argument != null && isWrapped(argument)) {
      argument = argument.getParentNode().orElse(null);
    }
    if (argument == null
        || !(argument.getParentNode().orElse(null) instanceof MethodCallExpr call)
        || call.getScope().orElse(null) == argument) {
      return Optional.empty();
    }
    var position = call.getArguments().indexOf(argument);
    return member.index(call).map(index -> new Given(index, position));
  }

  private static boolean isWrapped(Node function) {
    return function
        .getParentNode()
        .filter(parent -> parent instanceof CastExpr || parent instanceof EnclosedExpr)
        .isPresent();
  }
}

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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the places of calls. */
final class Places {
  private final RepetitionStack repetition;
  private final Shared shared;
  private final Origins origins;

  Places(RepetitionStack repetition, Shared shared, Origins origins) {
    this.repetition = repetition;
    this.shared = shared;
    this.origins = origins;
  }

  /**
   * The place of the call that the walk has reached.
   *
   * @param excused whether something shows that it does not run in each turn, or must
   */
  Place of(Expression call, Fate fate, boolean excused, Set<Trait> traits, OpenMember member) {
    var frames = repetition.frames();
    var given = given(member);
    // only a call under a plain repetition is ever reported, or one that gives something heavy
    var isReported =
        fate != Fate.KEPT
            || given.isPresent()
            || frames.stream().anyMatch(frame -> frame.shape() == Frame.Shape.PLAIN);
    // of a function kept for later nobody knows when it runs
    var isLost = repetition.isDeferred() && given.isEmpty() && !member.isTask();
    return new Place(
        Spans.of(call),
        isReported ? shared.one(Fingerprints.tokens(call)) : "",
        shared.one(List.copyOf(frames)),
        isLost || excused,
        shared.one(Set.copyOf(traits)),
        given,
        List.of(),
        shared.one(List.copyOf(Branches.requirements(call, member.node()))),
        isPlain(frames) ? origins.repeated(repetition, member.node()) : 0);
  }

  /** Where something runs of which nobody needs to know more. */
  static Place of(Node node) {
    return new Place(
        Spans.of(node), "", List.of(), false, Set.of(), Optional.empty(), List.of(), List.of(), 0);
  }

  private static boolean isPlain(List<Frame> frames) {
    return !frames.isEmpty() && frames.get(frames.size() - 1).shape() == Frame.Shape.PLAIN;
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

package io.github.ecoscan.rules;

import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.repetition.RepetitionStack;

/** How many turns the repetitions around a place take. */
public final class Turns {
  /** Up to so many turns what a turn costs hardly matters. */
  private static final int FEW = 8;

  private Turns() {}

  /** Whether each repetition around a place may take many turns; at least one there must be. */
  public static boolean mayBeMany(RepetitionStack repetition) {
    var frames = repetition.frames();
    return !frames.isEmpty() && frames.stream().noneMatch(Turns::isShort);
  }

  private static boolean isShort(Frame frame) {
    return frame.shape() == Frame.Shape.RETRY
        || frame.shape() == Frame.Shape.FIXED
        || (frame.bound().kind() == Bound.Kind.CONSTANT && frame.bound().times() <= FEW);
  }
}

package io.github.ecoscan.impact;

import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.Figure;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import io.github.ecoscan.model.Unit.One;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often the place of a finding runs each time its entry point does.
 *
 * @param around the turns of the loops around it, all but the innermost when that one is the size
 * @param size the n of the waste, absent where it has none or nobody knows it
 * @param unknown loops of whose turns nobody knows
 */
record Turns(List<Figure<One>> around, Optional<Figure<One>> size, List<Frame> unknown) {

  static Turns of(Finding finding, boolean isOfLoop, Frequencies frequencies) {
    var around = new ArrayList<Figure<One>>();
    var unknown = new ArrayList<Frame>();
    var size = Optional.<Figure<One>>empty();
    var frames = finding.repetition().frames().stream().filter(Turns::isCounted).toList();
    for (var i = 0; i < frames.size(); i++) {
      var turns = turns(finding, frames.get(i), frequencies);
      if (isOfLoop && i == frames.size() - 1) {
        size = turns;
      } else if (turns.isPresent()) {
        around.add(turns.get());
      } else {
        unknown.add(frames.get(i));
      }
    }
    return new Turns(List.copyOf(around), size, List.copyOf(unknown));
  }

  /** A retry runs once as a rule; what calls a method is counted by its entry point. */
  private static boolean isCounted(Frame frame) {
    return frame.shape() != Frame.Shape.RETRY && frame.kind() != Frame.Kind.CALL;
  }

  private static Optional<Figure<One>> turns(
      Finding finding, Frame frame, Frequencies frequencies) {
    // of the constants of an enumeration only their kind is known, not their number
    return frame.bound().kind() == Bound.Kind.CONSTANT && frame.bound().times() >= 0
        ? Optional.of(new Figure<>(Range.exactly(frame.bound().times(), Unit.ONE), Grade.A))
        : frequencies.turns(finding, frame);
  }
}

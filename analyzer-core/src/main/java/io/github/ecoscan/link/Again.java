package io.github.ecoscan.link;

import io.github.ecoscan.facts.Mark;
import io.github.ecoscan.facts.Place;
import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Trait;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a place runs again and again: in a loop, of its own or of a caller; because an
 * entry point that is repeated leads to it; or, for want of any caller, because others may call it.
 */
final class Again {
  private static final int MAX_DISTANCE = 6;

  private final StartUp startUp;

  Again(StartUp startUp) {
    this.startUp = startUp;
  }

  /**
   * What repeats a place.
   *
   * @param cause the loop, or the call of the outermost member
   * @param member the outermost member
   * @param hops the calls from there down to the place's member
   * @param frames the repetitions around the place, outermost first
   * @param isAssumed whether no caller is known
   */
  record Answer(Frame cause, Member member, List<Hop> hops, List<Frame> frames, boolean isAssumed) {
    Answer {
      hops = List.copyOf(hops);
      frames = List.copyOf(frames);
    }

    Optional<EntryPoint> entryPoint() {
      return member.fact().entryPoint();
    }

    Set<Trait> traits() {
      return isAssumed ? Set.of(Trait.ASSUMED) : Set.of();
    }

    /** Loops come first, then entry points, then guesses. */
    int rank() {
      if (isAssumed) {
        return 2;
      }
      return cause.kind() == Frame.Kind.CALL ? 1 : 0;
    }

    /** How a path shows it. */
    Step step() {
      var note =
          cause.kind() == Frame.Kind.CALL
              ? new Text("runs again and again", "exécutée encore et encore")
              : new Text("repeats here", "répété ici");
      return new Step(member.file(), cause.line(), member.fact().symbol(), note);
    }
  }

  /** A member on the way up, and the calls from there down. */
  private record Way(Member member, List<Hop> hops) {
    Way by(Member.Edge edge) {
      var longer = new ArrayList<>(List.of(new Hop(edge.caller(), edge.call(), member)));
      longer.addAll(hops);
      return new Way(edge.caller(), longer);
    }
  }

  /** What repeats a place; the nearest that is sure, else one that is assumed. */
  Optional<Answer> ask(Member member, Place place) {
    var start = new Way(member, List.of());
    if (isLoop(place)) {
      return Optional.of(loop(start, place, place));
    }
    Optional<Answer> assumed = Optional.empty();
    var seen = new HashSet<Member>(Set.of(member));
    var open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      var way = open.remove();
      var fact = way.member().fact();
      if (fact.entryPoint().isPresent()) {
        if (fact.entryPoint().get().kind().isRepeated()) {
          return Optional.of(call(way, place, false));
        }
        continue;
      }
      if (fact.name().startsWith("<") || fact.is(Mark.CACHED)) {
        continue;
      }
      if (way.member().callers().isEmpty() && fact.is(Mark.OPEN) && assumed.isEmpty()) {
        assumed = Optional.of(call(way, place, true));
      }
      for (var edge : way.member().callers()) {
        var above = way.by(edge);
        if (edge.call().place().excused() || above.hops().size() > MAX_DISTANCE) {
          continue;
        }
        if (isLoop(edge.call().place())) {
          if (!startUp.isOnly(edge.caller())) {
            return Optional.of(loop(above, edge.call().place(), place));
          }
        } else if (seen.add(edge.caller())) {
          open.add(above);
        }
      }
    }
    return assumed;
  }

  private static boolean isLoop(Place place) {
    return !place.excused() && place.frames().stream().anyMatch(Frame::isMany);
  }

  private static Answer loop(Way way, Place repeated, Place place) {
    var many = repeated.frames().stream().filter(Frame::isMany).toList();
    return new Answer(
        many.get(many.size() - 1), way.member(), way.hops(), frames(way, place), false);
  }

  private static Answer call(Way way, Place place, boolean isAssumed) {
    var unknown = new Bound(Bound.Kind.UNKNOWN, -1, "");
    var cause = new Frame(Frame.Kind.CALL, Frame.Shape.PLAIN, unknown, way.member().fact().line());
    return new Answer(cause, way.member(), way.hops(), frames(way, place), isAssumed);
  }

  private static List<Frame> frames(Way way, Place place) {
    var frames = new ArrayList<Frame>();
    way.hops().forEach(hop -> frames.addAll(hop.call().place().frames()));
    frames.addAll(place.frames());
    return frames;
  }
}

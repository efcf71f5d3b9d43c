package io.github.ecoscan.link;

import io.github.ecoscan.facts.CallFact;
import io.github.ecoscan.facts.Mark;
import io.github.ecoscan.facts.OperationFact;
import io.github.ecoscan.facts.Place;
import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.operation.OperationKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** The way of each operation up to the repetitions around it. */
final class Climb {
  /** How far an operation travels: further away, a reader no longer believes the path. */
  private static final int MAX_DISTANCE = 4;

  /** A call that may run something else is only half a step sure. */
  private static final int DYNAMIC_STEP = 2;

  /** What can be done for many rows, or for all levels of a recursion, at once. */
  private static final Set<OperationKind> DATABASE =
      EnumSet.of(
          OperationKind.SQL_QUERY,
          OperationKind.SQL_WRITE,
          OperationKind.REPOSITORY_QUERY,
          OperationKind.REPOSITORY_WRITE);

  private final CallGraph graph;
  private final List<Found> local = new ArrayList<>();
  private final Map<Place, Map<OperationKind, Found>> linked = new LinkedHashMap<>();
  private final Map<Member, Map<Way, Reach>> reached = new HashMap<>();
  private final PriorityQueue<Reach> open = new PriorityQueue<>(Reach.ORDER);
  private final OneTurn turn = new OneTurn();
  private int number;

  Climb(CallGraph graph) {
    this.graph = graph;
  }

  /**
   * One kind of operation, on its way up; {@code next} leads back down to it.
   *
   * @param isDirect whether the last call named the class that it ran
   * @param key what decides which entity is asked for, seen from the member: {@link
   *     OperationFact#key}
   * @param number counts, so that the order is always the same
   */
  record Reach(
      OperationFact operation,
      Member member,
      Optional<Link> next,
      Set<Trait> traits,
      int distance,
      boolean isDirect,
      int key,
      int number) {
    private static final Set<Trait> ANSWERS = EnumSet.of(Trait.AWAITED, Trait.HANDED_UP);
    private static final Comparator<Reach> ORDER =
        Comparator.comparingInt(Reach::distance)
            .thenComparing(Reach::isDirect, Comparator.reverseOrder())
            .thenComparingInt(Reach::number);

    /** The same, reached by a call one level further up. */
    private Reach from(Member.Edge edge, int next) {
      var all = EnumSet.noneOf(Trait.class);
      all.addAll(traits);
      all.remove(Trait.HANDED_UP);
      all.addAll(answered(edge.call().place().traits()));
      if (edge.dynamic()) {
        all.add(Trait.DYNAMIC);
      }
      if (edge.callee().fact().is(Mark.ASYNC)) {
        all.add(Trait.CONCURRENT);
      }
      return new Reach(
          operation,
          edge.caller(),
          Optional.of(new Link(edge.call(), this)),
          all,
          distance + (edge.dynamic() ? DYNAMIC_STEP : 1),
          edge.isDirect(),
          key > 0 ? edge.call().origin(key) : key,
          next);
    }

    /** What a caller does with an answer counts where it gets that of the operation. */
    private Set<Trait> answered(Set<Trait> called) {
      if (called.isEmpty() || traits.contains(Trait.HANDED_UP)) {
        return called;
      }
      var others = EnumSet.copyOf(called);
      others.removeAll(ANSWERS);
      return others;
    }

    /** The same as it was reached in a member on the way, if that is one. */
    private Optional<Reach> in(Member passed) {
      var at = Optional.of(this);
      while (at.isPresent() && at.get().member() != passed) {
        at = at.get().next().map(Link::below);
      }
      return at;
    }

    /** The calls on the way down to where it was reached before. */
    private List<Hop> down(Reach to) {
      var hops = new ArrayList<Hop>();
      for (var at = this; at != to; at = at.next().orElseThrow().below()) {
        var link = at.next().orElseThrow();
        hops.add(new Hop(at.member(), link.call(), link.below().member()));
      }
      return hops;
    }

    /** Whether each turn finds in the persistence context what the first one has loaded. */
    private boolean isKnown() {
      return key >= 0;
    }

    /** Whether no call on the way down to where it was reached before may run something else. */
    private boolean isSureTo(Reach before) {
      return distance - before.distance == down(before).size();
    }

    /** The place in the member from where the operation is reached, or its own. */
    Place place() {
      return next.map(link -> link.call().place()).orElse(operation.place());
    }
  }

  /** What tells one way to a kind of operation in a member from another, seen from a caller. */
  private record Way(
      OperationKind kind, int key, List<Integer> branches, List<Integer> requirements) {
    static Way of(Reach reach) {
      var place = reach.place();
      return new Way(reach.operation().kind(), reach.key(), place.branches(), place.requirements());
    }
  }

  /** A call on the way down, and what it reaches. */
  record Link(CallFact call, Reach below) {}

  /**
   * An operation under a repetition.
   *
   * @param cause the innermost repetition that nothing excuses
   * @param place the call within it, where the flow is reported
   * @param round of a recursion by way of other members, the calls that lead back
   */
  record Found(Reach top, Frame cause, Place place, List<Hop> round) {
    Found {
      round = List.copyOf(round);
    }

    Found(Reach top, Frame cause, Place place) {
      this(top, cause, place, List.of());
    }

    private boolean isBefore(Found other) {
      return Reach.ORDER.compare(top, other.top) < 0;
    }
  }

  /** All that is found, in one member first, then by length of path. */
  List<Found> found() {
    for (var member : graph.members()) {
      for (var operation : member.fact().operations()) {
        start(member, operation);
      }
    }
    while (!open.isEmpty()) {
      var next = open.remove();
      if (reached.get(next.member()).get(Way.of(next)) == next) {
        climb(next);
      }
    }
    var all = new ArrayList<>(local);
    linked.values().stream()
        .flatMap(kinds -> kinds.values().stream())
        .sorted(Comparator.comparing(Found::top, Reach.ORDER))
        .forEach(all::add);
    return all;
  }

  private void start(Member member, OperationFact operation) {
    var place = operation.place();
    if (place.excused()) {
      return;
    }
    var start =
        new Reach(
            operation, member, Optional.empty(), place.traits(), 0, true, operation.key(), count());
    var cause = cause(place);
    if (cause.isPresent()) {
      if (!start.isKnown() && !turn.is(member, place)) {
        local.add(new Found(start, cause.get(), place));
      }
    } else {
      arrive(start);
    }
  }

  private int count() {
    return number++;
  }

  private void arrive(Reach reach) {
    var ways = reached.computeIfAbsent(reach.member(), m -> new HashMap<>());
    var before = ways.get(Way.of(reach));
    if (before == null || Reach.ORDER.compare(reach, before) < 0) {
      ways.put(Way.of(reach), reach);
      open.add(reach);
    }
  }

  private void climb(Reach reach) {
    if (reach.member().fact().is(Mark.CACHED)) {
      return;
    }
    for (var edge : reach.member().callers()) {
      var place = edge.call().place();
      var before = reach.in(edge.caller());
      if (place.excused()
          || (edge.gathered() && DATABASE.contains(reach.operation().kind()))
          || edge.call().contradicts(reach.place())
          || before.filter(level -> place.excludes(level.place())).isPresent()) {
        continue;
      }
      var above = reach.from(edge, count());
      if (above.distance() > MAX_DISTANCE) {
        continue;
      }
      var cause = cause(place);
      if (cause.isPresent()) {
        if (!above.isKnown() && !turn.is(edge.caller(), place)) {
          find(new Found(above, cause.get(), place));
        }
        continue;
      }
      if (before.isEmpty()) {
        arrive(above);
      } else if (isAtEachLevel(before.get(), above)) {
        // a member that calls itself needs no way to be shown
        var round = edge.isRecursive() ? List.<Hop>of() : above.down(before.get());
        find(new Found(before.get(), recursion(place), before.get().place(), round));
      }
    }
  }

  /**
   * Whether each level of a recursion performs the operation: what stands in the branch that ends
   * it runs once at the end. Where nobody has noted the branches, any condition is a doubt.
   */
  private static boolean isAtEachLevel(Reach level, Reach above) {
    return above.isSureTo(level)
        && DATABASE.contains(level.operation().kind())
        && (level.member().fact().is(Mark.RECURSIVE)
            || !level.place().traits().contains(Trait.CONDITIONAL));
  }

  private void find(Found found) {
    var kinds = linked.computeIfAbsent(found.place(), key -> new EnumMap<>(OperationKind.class));
    kinds.merge(
        found.top().operation().kind(), found, (one, other) -> other.isBefore(one) ? other : one);
  }

  private static Frame recursion(Place call) {
    var unknown = new Bound(Bound.Kind.UNKNOWN, -1, "");
    return new Frame(Frame.Kind.RECURSION, Frame.Shape.PLAIN, unknown, call.span().line());
  }

  /** The innermost repetition that nothing excuses. */
  private static Optional<Frame> cause(Place place) {
    for (var i = place.frames().size() - 1; i >= 0; i--) {
      if (place.frames().get(i).shape() == Frame.Shape.PLAIN) {
        return Optional.of(place.frames().get(i));
      }
    }
    return Optional.empty();
  }
}

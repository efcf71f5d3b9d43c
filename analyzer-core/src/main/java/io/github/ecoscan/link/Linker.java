package io.github.ecoscan.link;

import io.github.ecoscan.facts.CallFact;
import io.github.ecoscan.facts.OperationFact;
import io.github.ecoscan.facts.Place;
import io.github.ecoscan.facts.UnitFacts;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.rule.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins operations with the repetitions around them, over the whole project. An operation travels
 * from its member to the callers, by the shortest way first, until a call stands under a plain
 * repetition; there it becomes a flow. Caches and excuses stop it.
 */
public final class Linker {
  /** How far an operation travels: further away, a reader no longer believes the path. */
  private static final int MAX_DISTANCE = 4;

  /** A call that may run something else is only half a step sure. */
  private static final int DYNAMIC_STEP = 2;

  private static final Set<Trait> AROUND =
      Set.of(Trait.TRANSACTIONAL, Trait.COMMAND_LINE, Trait.OF_ITEM, Trait.QUERIED);

  private final CallGraph graph;
  private final Set<Trait> settings;

  /**
   * Makes a linker.
   *
   * @param settings what the project's configuration files tell its persistence provider; its
   *     sources may add to it
   */
  public Linker(List<UnitFacts> units, Set<Trait> settings) {
    this.graph = new CallGraph(units);
    var all = new HashSet<>(settings);
    units.forEach(unit -> all.addAll(unit.settings()));
    this.settings = Set.copyOf(all);
  }

  /** One kind of operation, on its way up; {@code next} leads back down to it. */
  private record Reach(
      OperationFact operation,
      Member member,
      Optional<Link> next,
      Set<Trait> traits,
      int distance) {

    /** The same, reached by a call one level further up. */
    Reach from(Member.Edge edge) {
      var all = EnumSet.noneOf(Trait.class);
      all.addAll(traits);
      all.addAll(edge.call().place().traits());
      if (edge.dynamic()) {
        all.add(Trait.DYNAMIC);
      }
      return new Reach(
          operation,
          edge.caller(),
          Optional.of(new Link(edge.call(), this)),
          all,
          distance + (edge.dynamic() ? DYNAMIC_STEP : 1));
    }
  }

  /** A call on the way down, and what it reaches. */
  private record Link(CallFact call, Reach below) {}

  /** All flows, those within one member first, then the others by length of their path. */
  public List<LinkedFlow> flows() {
    var flows = new ArrayList<LinkedFlow>();
    var reached = new HashMap<Member, Map<OperationKind, Reach>>();
    var open = new ArrayDeque<Reach>();
    for (var member : graph.members()) {
      for (var operation : member.fact().operations()) {
        if (operation.place().excused()) {
          continue;
        }
        var start = new Reach(operation, member, Optional.empty(), operation.place().traits(), 0);
        var cause = cause(operation.place());
        if (cause.isPresent()) {
          flows.add(flow(start, cause.get(), operation.place()));
        } else {
          arrive(start, reached, open);
        }
      }
    }
    var reported = new HashMap<Place, Set<OperationKind>>();
    while (!open.isEmpty()) {
      climb(open.remove(), reached, open, reported, flows);
    }
    var startUp = startUpLoopsToo();
    flows.removeIf(flow -> startUp.isOnly(flow.symbol()));
    return flows;
  }

  private static void arrive(
      Reach reach, Map<Member, Map<OperationKind, Reach>> reached, Deque<Reach> open) {
    var kinds = reached.computeIfAbsent(reach.member(), m -> new EnumMap<>(OperationKind.class));
    if (kinds.putIfAbsent(reach.operation().kind(), reach) == null) {
      open.add(reach);
    }
  }

  private void climb(
      Reach reach,
      Map<Member, Map<OperationKind, Reach>> reached,
      Deque<Reach> open,
      Map<Place, Set<OperationKind>> reported,
      List<LinkedFlow> flows) {
    if (reach.member().fact().cached()) {
      return;
    }
    for (var edge : reach.member().callers()) {
      var place = edge.call().place();
      if (place.excused()) {
        continue;
      }
      var above = reach.from(edge);
      if (above.distance() > MAX_DISTANCE) {
        continue;
      }
      var cause = cause(place);
      if (cause.isEmpty()) {
        arrive(above, reached, open);
      } else if (reported
          .computeIfAbsent(place, key -> new HashSet<>())
          .add(reach.operation().kind())) {
        flows.add(flow(above, cause.get(), place));
      }
    }
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

  private LinkedFlow flow(Reach top, Frame cause, Place place) {
    var frames = new ArrayList<Frame>(place.frames());
    var path = new ArrayList<Step>();
    var at = top;
    if (top.next().isPresent()) {
      path.add(
          new Step(
              top.member().file(),
              cause.line(),
              top.member().fact().symbol(),
              new Text("repeats here", "répété ici")));
    }
    while (at.next().isPresent()) {
      var hop = at.next().get();
      var below = hop.below();
      path.add(
          new Step(
              at.member().file(),
              hop.call().place().span().line(),
              at.member().fact().symbol(),
              calls(below.member())));
      frames.addAll(
          below.next().map(n -> n.call().place()).orElse(below.operation().place()).frames());
      at = below;
    }
    if (!path.isEmpty()) {
      path.add(
          new Step(
              at.member().file(),
              at.operation().place().span().line(),
              at.member().fact().symbol(),
              Text.same(at.operation().name())));
    }
    var fact = top.member().fact();
    return new LinkedFlow(
        new Flow(
            top.operation().kind(),
            top.operation().name(),
            top.operation().batch(),
            top.operation().shareable(),
            new Repetition(frames, fact.entryPoint()),
            cause,
            path,
            traits(top, place)),
        top.member().file(),
        fact.symbol(),
        place);
  }

  /** The transaction, the program and the items that count are those around the repetition. */
  private Set<Trait> traits(Reach top, Place place) {
    var traits = EnumSet.noneOf(Trait.class);
    traits.addAll(top.traits());
    for (var trait : AROUND) {
      traits.remove(trait);
      if (place.traits().contains(trait)) {
        traits.add(trait);
      }
    }
    traits.addAll(settings);
    return traits;
  }

  private static Text calls(Member member) {
    var symbol = member.fact().symbol();
    return new Text("calls " + symbol, "appelle " + symbol);
  }

  /**
   * What is made and given up again by members that run again and again, the maker's own and those
   * that get it from another.
   */
  public List<LinkedFlow> perCall() {
    return new PerCallFlows(graph, startUpLoopsToo()).flows();
  }

  /** Programs that live in main alone may still have much to do there. */
  private StartUp startUpLoopsToo() {
    return new StartUp(graph, Set.of(EntryPoint.Kind.STARTUP), true);
  }

  /** The start-up code of the project, by the symbols of its members. */
  public StartUp startUp() {
    return new StartUp(graph, Set.of(EntryPoint.Kind.STARTUP, EntryPoint.Kind.MAIN), false);
  }
}

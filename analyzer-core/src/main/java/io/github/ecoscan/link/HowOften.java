package io.github.ecoscan.link;

import io.github.ecoscan.facts.Mark;
import io.github.ecoscan.facts.Place;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Repetition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How often members run, as far as the project's own calls tell: for what is wasteful in one place,
 * where the question is only whether anybody would notice.
 */
public final class HowOften {
  /** Further away from the repetition, a reader no longer believes that it is one. */
  private static final int MAX_DISTANCE = 4;

  /** What comes in great numbers; a job or a tool of a model has far more to do each time. */
  private static final Set<EntryPoint.Kind> MANY =
      Set.of(EntryPoint.Kind.MESSAGE, EntryPoint.Kind.RECORD, EntryPoint.Kind.REQUEST);

  /**
   * What shows that a member runs again and again.
   *
   * @param starts the entry points that do
   * @param distance how many calls away a loop may be
   * @param isSure whether each call must run the member, and no other in its place
   */
  private record Evidence(Set<EntryPoint.Kind> starts, int distance, boolean isSure) {
    Evidence {
      starts = Set.copyOf(starts);
    }
  }

  private static final Evidence ANYWHERE = new Evidence(MANY, MAX_DISTANCE, false);
  private static final Evidence CLOSE_BY =
      new Evidence(Set.of(EntryPoint.Kind.MESSAGE, EntryPoint.Kind.RECORD), 2, true);

  private final Once once;
  private final Once onceButMade;
  private final Map<String, List<Member>> bySymbol = new HashMap<>();

  /** Start-up in a server, and in a program that is done when main is. */
  private record Once(StartUp server, StartUp program) {
    static Once of(CallGraph graph, boolean constructors) {
      return new Once(
          // what main does in a loop may be all that the program does
          new StartUp(
              graph,
              new StartUp.View(
                  Set.of(EntryPoint.Kind.STARTUP), Mark.RARE, true, constructors, false)),
          new StartUp(
              graph,
              new StartUp.View(
                  Set.of(EntryPoint.Kind.STARTUP, EntryPoint.Kind.MAIN),
                  Mark.RARE,
                  false,
                  constructors,
                  false)));
    }

    boolean is(String symbol) {
      return server.isOnly(symbol) || program.isOnly(symbol);
    }

    boolean is(Member member) {
      return server.isOnly(member) || program.isOnly(member);
    }
  }

  HowOften(CallGraph graph) {
    this.once = Once.of(graph, true);
    this.onceButMade = Once.of(graph, false);
    for (var member : graph.members()) {
      bySymbol.computeIfAbsent(member.fact().symbol(), key -> new ArrayList<>()).add(member);
    }
  }

  /** Whether a place is repeated for one item after the other within its member. */
  public static boolean isRepeated(Repetition repetition) {
    return repetition.frames().stream().anyMatch(Frame::isMany)
        || repetition.entryPoint().filter(start -> MANY.contains(start.kind())).isPresent();
  }

  /**
   * Whether a member runs at start-up only, or while objects are made; false when the project does
   * not call it.
   */
  public boolean isOnce(String symbol) {
    return once.is(symbol);
  }

  /** Whether a member runs at start-up only, objects that others make again and again left out. */
  public boolean isOnceInAll(String symbol) {
    return onceButMade.is(symbol);
  }

  /** Whether something is known to run a member again and again. */
  public boolean isOften(String symbol) {
    return isOften(symbol, ANYWHERE);
  }

  /** Whether certain calls close by, a message or a record run a member for each of many items. */
  public boolean isRepeated(String symbol) {
    return isOften(symbol, CLOSE_BY);
  }

  private boolean isOften(String symbol, Evidence evidence) {
    return bySymbol.getOrDefault(symbol, List.of()).stream()
        .anyMatch(member -> isOften(member, evidence));
  }

  /** A member on the way up. */
  private record Way(Member member, int distance) {}

  private boolean isOften(Member member, Evidence evidence) {
    var seen = new HashSet<Member>(Set.of(member));
    var open = new ArrayDeque<>(List.of(new Way(member, 0)));
    while (!open.isEmpty()) {
      var way = open.remove();
      var fact = way.member().fact();
      if (fact.entryPoint().isPresent()) {
        if (evidence.starts().contains(fact.entryPoint().get().kind())) {
          return true;
        }
        continue;
      }
      if (fact.is(Mark.CACHED) || fact.is(Mark.RARE) || way.distance() == evidence.distance()) {
        continue;
      }
      for (var edge : way.member().callers()) {
        var place = edge.call().place();
        if (place.excused()
            || edge.isRecursive()
            || (edge.dynamic() && evidence.isSure())
            || onceButMade.is(edge.caller())) {
          continue;
        }
        if (isRepeated(place)) {
          return true;
        }
        if (seen.add(edge.caller())) {
          open.add(new Way(edge.caller(), way.distance() + 1));
        }
      }
    }
    return false;
  }

  private static boolean isRepeated(Place place) {
    return place.frames().stream().anyMatch(Frame::isMany);
  }
}

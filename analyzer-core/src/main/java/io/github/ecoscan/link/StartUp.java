package io.github.ecoscan.link;

import io.github.ecoscan.facts.Mark;
import io.github.ecoscan.model.EntryPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Members that run only while the program starts, as far as the project's own calls tell; where
 * loops count as well, also those that seldom run.
 */
public final class StartUp {
  private final Map<String, List<Member>> bySymbol = new HashMap<>();
  private final Map<Member, Boolean> known = new HashMap<>();

  private final Set<EntryPoint.Kind> kinds;
  private final boolean loopsToo;

  /**
   * Makes the question.
   *
   * @param kinds the entry points that count as start-up
   * @param loopsToo whether a loop at start-up is still start-up
   */
  StartUp(CallGraph graph, Set<EntryPoint.Kind> kinds, boolean loopsToo) {
    this.loopsToo = loopsToo;
    this.kinds = Set.copyOf(kinds);
    for (var member : graph.members()) {
      if (!member.fact().isTask()) {
        bySymbol.computeIfAbsent(member.fact().symbol(), key -> new ArrayList<>()).add(member);
      }
    }
  }

  /** Whether a member runs at start-up only; false when the project does not call it. */
  public boolean isOnly(String symbol) {
    var members = bySymbol.getOrDefault(symbol, List.of());
    return !members.isEmpty() && members.stream().allMatch(this::isOnly);
  }

  /** The same for one member, and for a function of it that runs by itself. */
  boolean isOnly(Member member) {
    var answer = known.get(member);
    if (answer != null) {
      return answer;
    }
    // a cycle of calls says nothing by itself
    known.put(member, false);
    var result = compute(member);
    known.put(member, result);
    return result;
  }

  private boolean compute(Member member) {
    var fact = member.fact();
    if (fact.entryPoint().isPresent()) {
      return kinds.contains(fact.entryPoint().get().kind());
    }
    if (fact.name().equals("<clinit>") || (loopsToo && fact.is(Mark.COLD))) {
      return true;
    }
    var callers = new ArrayList<>(member.callers());
    callers.addAll(member.possibleCallers());
    return !callers.isEmpty()
        && callers.stream()
            .allMatch(
                edge ->
                    edge.call().place().excused()
                        || ((loopsToo || edge.call().place().frames().isEmpty())
                            && isOnlyAt(edge)));
  }

  private boolean isOnlyAt(Member.Edge edge) {
    // whoever makes the object runs all its constructors
    return (edge.caller().fact().name().equals("<init>") && !edge.call().isChained())
        || isOnly(edge.caller());
  }
}

package io.github.ecoscan.link;

import io.github.ecoscan.facts.Mark;
import io.github.ecoscan.model.EntryPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Members that run only while the program starts, as far as the project's own calls tell. */
final class StartUp {
  private final Map<String, List<Member>> bySymbol = new HashMap<>();
  private final Map<Member, Boolean> known = new HashMap<>();

  private final View view;

  /**
   * What counts as start-up.
   *
   * @param kinds the entry points that do
   * @param rare the mark of members that do though the project's calls do not tell
   * @param loops whether a loop at start-up is still start-up
   * @param constructors whether all constructors do: what lasts is mostly made while it starts
   * @param excused whether a call that is not made in each turn does
   */
  record View(
      Set<EntryPoint.Kind> kinds, Mark rare, boolean loops, boolean constructors, boolean excused) {
    View {
      kinds = Set.copyOf(kinds);
    }
  }

  StartUp(CallGraph graph, View view) {
    this.view = view;
    for (var member : graph.members()) {
      if (!member.fact().isTask()) {
        bySymbol.computeIfAbsent(member.fact().symbol(), key -> new ArrayList<>()).add(member);
      }
    }
  }

  /** Whether a member runs at start-up only; false when the project does not call it. */
  boolean isOnly(String symbol) {
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
      return view.kinds().contains(fact.entryPoint().get().kind());
    }
    if (fact.name().equals("<clinit>") || fact.is(view.rare())) {
      return true;
    }
    var callers = new ArrayList<>(member.callers());
    callers.addAll(member.possibleCallers());
    if (!view.excused()) {
      callers.removeIf(edge -> edge.call().place().excused());
    }
    return !callers.isEmpty() && callers.stream().allMatch(this::isOnlyAt);
  }

  private boolean isOnlyAt(Member.Edge edge) {
    var place = edge.call().place();
    if (place.excused()) {
      return true;
    }
    // whoever makes the object runs all its constructors
    var isMade =
        view.constructors()
            && edge.caller().fact().name().equals("<init>")
            && !edge.call().isChained();
    return (view.loops() || place.frames().isEmpty()) && (isMade || isOnly(edge.caller()));
  }
}

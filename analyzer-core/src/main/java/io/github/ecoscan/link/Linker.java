package io.github.ecoscan.link;

import io.github.ecoscan.facts.Mark;
import io.github.ecoscan.facts.UnitFacts;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Trait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Joins operations with the repetitions around them, over the whole project. An operation travels
 * from its member to the callers, by the shortest way first, until a call stands under a plain
 * repetition; there it becomes a flow. Caches and excuses stop it.
 */
public final class Linker {
  private final CallGraph graph;
  private final Set<String> otherFiles;
  private final Set<Trait> settings;

  /**
   * Makes a linker.
   *
   * @param others what other modules do where the project calls them; no flow is reported there
   * @param settings what the project's configuration files tell its persistence provider; its
   *     sources may add to it
   * @param asked symbols of members whose callers are wanted, whatever they do
   */
  public Linker(
      List<UnitFacts> units, List<UnitFacts> others, Set<Trait> settings, Set<String> asked) {
    var all = new ArrayList<>(units);
    all.addAll(others);
    this.graph = new CallGraph(all, asked);
    this.otherFiles = others.stream().map(UnitFacts::file).collect(Collectors.toSet());
    var known = new HashSet<>(settings);
    all.forEach(unit -> known.addAll(unit.settings()));
    this.settings = Set.copyOf(known);
  }

  /** All flows, those within one member first, then the others by length of their path. */
  public List<LinkedFlow> flows() {
    var startUp = startUpLoopsToo();
    var flows = new ArrayList<LinkedFlow>();
    var writer = new FlowWriter(graph.functions(), settings);
    for (var found : new Climb(graph).found()) {
      var member = found.top().member();
      if (isReported(member) && !startUp.isOnly(member)) {
        flows.add(writer.write(found));
      }
    }
    return flows;
  }

  /**
   * What is made and given up again by members that run again and again, the maker's own and those
   * that get it from another.
   */
  public List<LinkedFlow> perCall() {
    return new PerCallFlows(graph, startUpLoopsToo(), this::isReported).flows();
  }

  private boolean isReported(Member member) {
    return !otherFiles.contains(member.file());
  }

  /** Programs that live in main alone may still have much to do there. */
  private StartUp startUpLoopsToo() {
    return new StartUp(
        graph, new StartUp.View(Set.of(EntryPoint.Kind.STARTUP), Mark.COLD, true, true, true));
  }

  /** How often members run. */
  public HowOften howOften() {
    return new HowOften(graph);
  }
}

package io.github.ecoscan.link;

import io.github.ecoscan.facts.UnitFacts;
import io.github.ecoscan.model.EntryPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Joins operations with the repetitions around them, over the whole project. An operation travels
 * from its member to the callers, by the shortest way first, until a call stands under a plain
 * repetition; there it becomes a flow. Caches and excuses stop it.
 */
public final class Linker {
  private final CallGraph graph;
  private final boolean batching;

  /**
   * Makes a linker.
   *
   * @param batching whether the project's configuration files make its persistence provider send
   *     queued writes in groups; its sources may do so, too
   */
  public Linker(List<UnitFacts> units, boolean batching) {
    this.graph = new CallGraph(units);
    this.batching = batching || units.stream().anyMatch(UnitFacts::batching);
  }

  /** All flows, those within one member first, then the others by length of their path. */
  public List<LinkedFlow> flows() {
    var startUp = startUpLoopsToo();
    var flows = new ArrayList<LinkedFlow>();
    var writer = new FlowWriter(graph.functions(), batching);
    for (var found : new Climb(graph).found()) {
      if (!startUp.isOnly(found.top().member().fact().symbol())) {
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

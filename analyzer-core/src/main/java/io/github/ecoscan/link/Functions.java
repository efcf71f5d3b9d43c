package io.github.ecoscan.link;

import io.github.ecoscan.facts.CallFact;
import io.github.ecoscan.facts.FunctionUse;
import io.github.ecoscan.facts.Given;
import io.github.ecoscan.facts.MemberFact;
import io.github.ecoscan.facts.OperationFact;
import io.github.ecoscan.facts.Place;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts what functions do where they run: {@code forEachRow(row -> save(row))} saves in the loop of
 * {@code forEachRow}. A function of which nobody knows how often it runs does nothing.
 */
final class Functions {
  private static final int MAX_DEPTH = 4;

  private final CallGraph graph;
  private final IdentityHashMap<Place, Host> hosts = new IdentityHashMap<>();

  Functions(CallGraph graph) {
    this.graph = graph;
  }

  /**
   * The member that repeats a function of another.
   *
   * @param frames its repetitions, by identity
   */
  record Host(Member member, List<Frame> frames) {
    Host {
      frames = List.copyOf(frames);
    }

    boolean has(Frame frame) {
      return frames.stream().anyMatch(each -> each == frame);
    }
  }

  /** How often a function runs, seen from the call that has it. */
  private record Run(Member host, List<Frame> frames, boolean isExcused, Set<Trait> traits) {

    /** The same, seen from around the place of the call. */
    Run within(Place outer) {
      var all = new ArrayList<>(outer.frames());
      all.addAll(frames);
      var both = EnumSet.noneOf(Trait.class);
      both.addAll(outer.traits());
      both.addAll(traits);
      return new Run(host, all, outer.excused() || isExcused, both);
    }
  }

  /** Who repeats the function that a place belongs to, when a frame is not of its own member. */
  Optional<Host> host(Place place, Frame frame) {
    return Optional.ofNullable(hosts.get(place)).filter(host -> host.has(frame));
  }

  /** The facts of a member, with the places within functions seen from the member. */
  MemberFact resolve(Member member) {
    var fact = member.fact();
    var isConcerned =
        fact.operations().stream().anyMatch(o -> o.place().given().isPresent())
            || fact.calls().stream().anyMatch(c -> c.place().given().isPresent());
    if (!isConcerned) {
      return fact;
    }
    var operations = new ArrayList<OperationFact>();
    fact.operations().forEach(o -> operations.add(o.at(place(fact, o.place(), MAX_DEPTH))));
    var calls = new ArrayList<CallFact>();
    fact.calls().forEach(c -> calls.add(c.at(place(fact, c.place(), MAX_DEPTH))));
    return fact.with(operations, calls);
  }

  private Place place(MemberFact member, Place place, int depth) {
    var given = place.given().orElse(null);
    if (given == null) {
      return place;
    }
    var run = run(member, given, depth);
    if (run.isEmpty()) {
      return place.resolved(place.frames(), true, place.traits());
    }
    var frames = new ArrayList<>(run.get().frames());
    frames.addAll(place.frames());
    var traits = EnumSet.noneOf(Trait.class);
    traits.addAll(run.get().traits());
    traits.addAll(place.traits());
    var resolved = place.resolved(frames, place.excused() || run.get().isExcused(), traits);
    hosts.put(resolved, new Host(run.get().host(), run.get().frames()));
    return resolved;
  }

  /** How the method that is called runs the function; its own place counts, too. */
  private Optional<Run> run(MemberFact caller, Given given, int depth) {
    if (depth == 0) {
      return Optional.empty();
    }
    var call = caller.calls().get(given.call());
    var outer = place(caller, call.place(), depth - 1);
    return graph
        .only(call)
        .flatMap(target -> use(target, given.argument(), depth - 1))
        .map(inner -> inner.within(outer));
  }

  /** What a method does with a function; if several things, that which repeats it. */
  private Optional<Run> use(Member target, int parameter, int depth) {
    Optional<Run> found = Optional.empty();
    for (var use : target.fact().functions()) {
      if (use.parameter() != parameter) {
        continue;
      }
      var run = run(target, use, depth);
      if (found.isEmpty() || (run.isPresent() && !run.get().frames().isEmpty())) {
        found = run;
      }
    }
    return found;
  }

  private static boolean isRetry(Place place) {
    var frames = place.frames();
    return !frames.isEmpty() && frames.get(frames.size() - 1).shape() == Frame.Shape.RETRY;
  }

  private Optional<Run> run(Member host, FunctionUse use, int depth) {
    var place = place(host.fact(), use.place(), depth);
    if (use.forward().isEmpty()) {
      // the turn that succeeds is the last of a retry, but it is one
      var isExcused = place.excused() && !isRetry(place);
      return Optional.of(new Run(host, place.frames(), isExcused, place.traits()));
    }
    return run(host.fact(), use.forward().get(), depth);
  }
}

package io.github.ecoscan.link;

import io.github.ecoscan.facts.Mark;
import io.github.ecoscan.facts.OperationFact;
import io.github.ecoscan.facts.Place;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.repetition.Fate;
import io.github.ecoscan.rule.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Follows what is made from the member that makes it up to the members that use it and give it up,
 * and asks whether these run again and again.
 */
final class PerCallFlows {
  private static final int MAX_DISTANCE = 4;

  private final CallGraph graph;
  private final Again again;
  private final Predicate<Member> isReported;

  PerCallFlows(CallGraph graph, StartUp startUp, Predicate<Member> isReported) {
    this.graph = graph;
    this.isReported = isReported;
    this.again = new Again(startUp);
  }

  /**
   * A member that gives up what was made, and the calls from there down to the place that made it.
   */
  private record Use(Member member, Place place, List<Hop> hops, Set<Trait> traits) {
    Use {
      hops = List.copyOf(hops);
    }
  }

  /** A use and what repeats it. */
  private record Repeated(Use use, Again.Answer answer) {}

  /** Where what a place makes ends up: with whom it is given up, and whether anyone keeps it. */
  private record Ends(List<Use> uses, boolean isKept) {}

  List<LinkedFlow> flows() {
    var flows = new ArrayList<LinkedFlow>();
    for (var member : graph.members()) {
      for (var operation : member.fact().operations()) {
        if (operation.fate() != Fate.KEPT) {
          judge(member, operation, flows);
        }
      }
    }
    return flows;
  }

  /**
   * What nobody keeps is its maker's fault, and one finding; else it is that of those who don't.
   */
  private void judge(Member maker, OperationFact made, List<LinkedFlow> flows) {
    var ends = ends(maker, made);
    var repeated =
        ends.uses().stream()
            .flatMap(
                use ->
                    again
                        .ask(use.member(), use.place())
                        .map(answer -> new Repeated(use, answer))
                        .stream())
            .sorted(Comparator.comparing(r -> r.answer().rank()))
            .toList();
    if (repeated.isEmpty()) {
      return;
    }
    if (!ends.isKept() && isReported.test(maker)) {
      flows.add(flow(repeated.get(0), maker, made, maker, made.place()));
      return;
    }
    for (var each : repeated) {
      if (isReported.test(each.use().member())) {
        flows.add(flow(each, maker, made, each.use().member(), each.use().place()));
      }
    }
  }

  private static Ends ends(Member maker, OperationFact made) {
    var start = new Use(maker, made.place(), List.of(), made.place().traits());
    if (made.fate() == Fate.DROPPED) {
      return new Ends(List.of(start), false);
    }
    var uses = new ArrayList<Use>();
    var isKept = false;
    var seen = new HashSet<Member>(Set.of(maker));
    var open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      var below = open.remove();
      var member = below.member();
      if (member.fact().is(Mark.CACHED) || !member.possibleCallers().isEmpty()) {
        isKept = true;
        continue;
      }
      for (var edge : member.callers()) {
        var use = above(below, edge);
        switch (edge.call().fate()) {
          case KEPT -> isKept = true;
          case DROPPED -> uses.add(use);
          case RETURNED -> {
            if (use.hops().size() < MAX_DISTANCE && seen.add(edge.caller())) {
              open.add(use);
            }
          }
        }
      }
    }
    return new Ends(uses, isKept);
  }

  private static Use above(Use below, Member.Edge edge) {
    var hops = new ArrayList<>(List.of(new Hop(edge.caller(), edge.call(), below.member())));
    hops.addAll(below.hops());
    var traits = EnumSet.noneOf(Trait.class);
    traits.addAll(below.traits());
    traits.addAll(edge.call().place().traits());
    if (edge.dynamic()) {
      traits.add(Trait.DYNAMIC);
    }
    return new Use(edge.caller(), edge.call().place(), hops, traits);
  }

  private static LinkedFlow flow(
      Repeated repeated, Member maker, OperationFact made, Member at, Place place) {
    var use = repeated.use();
    var answer = repeated.answer();
    var traits = EnumSet.noneOf(Trait.class);
    traits.addAll(use.traits());
    traits.addAll(answer.traits());
    var frames = new ArrayList<>(answer.frames());
    use.hops().stream().skip(1).forEach(hop -> frames.addAll(hop.call().place().frames()));
    if (!use.hops().isEmpty()) {
      frames.addAll(made.place().frames());
    }
    return new LinkedFlow(
        new Flow(
            made.kind(),
            made.name(),
            made.batch(),
            made.shareable(),
            new Repetition(frames, answer.entryPoint()),
            answer.cause(),
            path(use, answer, maker, made),
            traits),
        at.file(),
        at.fact().symbol(),
        place);
  }

  private static List<Step> path(Use use, Again.Answer answer, Member maker, OperationFact made) {
    var hops = new ArrayList<>(answer.hops());
    hops.addAll(use.hops());
    if (hops.isEmpty()) {
      return List.of();
    }
    var path = new ArrayList<Step>();
    path.add(answer.step());
    hops.forEach(hop -> path.add(hop.step()));
    path.add(
        new Step(
            maker.file(),
            made.place().span().line(),
            maker.fact().symbol(),
            Text.same(made.name())));
    return path;
  }
}

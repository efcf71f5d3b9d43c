package io.github.ecoscan.link;

import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.rule.Flow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes what was found as flows, with the path from the repetition to the operation. */
final class FlowWriter {
  private static final Set<Trait> AROUND =
      Set.of(Trait.TRANSACTIONAL, Trait.COMMAND_LINE, Trait.OF_ITEM, Trait.QUERIED);

  private final Functions functions;
  private final Transactions transactions = new Transactions();
  private final Set<Trait> settings;

  FlowWriter(Functions functions, Set<Trait> settings) {
    this.functions = functions;
    this.settings = settings;
  }

  LinkedFlow write(Climb.Found found) {
    var top = found.top();
    var fact = top.member().fact();
    return new LinkedFlow(
        new Flow(
            top.operation().kind(),
            top.operation().name(),
            top.operation().batch(),
            top.operation().shareable(),
            new Repetition(frames(found), fact.entryPoint()),
            found.cause(),
            path(found),
            traits(found)),
        top.member().file(),
        fact.symbol(),
        found.place());
  }

  private static List<Frame> frames(Climb.Found found) {
    var frames = new ArrayList<Frame>();
    if (found.cause().kind() == Frame.Kind.RECURSION) {
      frames.add(found.cause());
    }
    frames.addAll(found.top().place().frames());
    for (var at = found.top(); at.next().isPresent(); ) {
      at = at.next().get().below();
      frames.addAll(at.place().frames());
    }
    return frames;
  }

  /** Within the repetition another one takes its items group by group. */
  private static boolean isMadeForGroup(Climb.Found found) {
    return frames(found).stream()
        .dropWhile(frame -> !frame.equals(found.cause()))
        .anyMatch(frame -> frame.shape() == Frame.Shape.CHUNK);
  }

  private List<Step> path(Climb.Found found) {
    var top = found.top();
    var host = functions.host(found.place(), found.cause());
    if (top.next().isEmpty() && host.isEmpty() && found.round().isEmpty()) {
      return List.of();
    }
    var repeater = host.map(Functions.Host::member).orElse(top.member());
    var note =
        found.cause().kind() == Frame.Kind.RECURSION
            ? new Text("calls itself here", "s'appelle elle-même ici")
            : new Text("repeats here", "répété ici");
    var path = new ArrayList<Step>();
    path.add(new Step(repeater.file(), found.cause().line(), repeater.fact().symbol(), note));
    found.round().forEach(hop -> path.add(hop.step()));
    var at = top;
    while (at.next().isPresent()) {
      var link = at.next().get();
      path.add(new Hop(at.member(), link.call(), link.below().member()).step());
      at = link.below();
    }
    path.add(
        new Step(
            at.member().file(),
            at.operation().place().span().line(),
            at.member().fact().symbol(),
            Text.same(at.operation().name())));
    return path;
  }

  /** The transaction, the program and the items that count are those around the repetition. */
  private Set<Trait> traits(Climb.Found found) {
    var traits = EnumSet.noneOf(Trait.class);
    traits.addAll(found.top().traits());
    for (var trait : AROUND) {
      traits.remove(trait);
      if (found.place().traits().contains(trait)) {
        traits.add(trait);
      }
    }
    if (isMadeForGroup(found)) {
      traits.add(Trait.GROUPED);
    }
    if (transactions.isAround(found.top().member())) {
      traits.add(Trait.TRANSACTIONAL);
    }
    traits.addAll(settings);
    return traits;
  }
}

package io.github.ecoscan.facts;

import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Trait;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Where a call stands and how often it runs within its member.
 *
 * @param tokens the call's normalised tokens, part of the fingerprint; empty where no finding can
 *     point at
 * @param frames the repetitions around it in its member, outermost first; within a function that is
 *     given to a call, those in the function
 * @param excused whether something shows that the call does not run in each turn, or must
 * @param traits what else is known about its turns
 * @param given the call that has the function it belongs to
 * @param branches the ways taken to it, as {@link Branches#of} counts them; kept in members that
 *     are {@link Mark#RECURSIVE}
 * @param requirements what parameters must be, as {@link Branches#requirements} counts them
 * @param repeated the position, from 1, of the parameter that the innermost repetition goes
 *     through, or 0
 */
public record Place(
    Span span,
    String tokens,
    List<Frame> frames,
    boolean excused,
    Set<Trait> traits,
    Optional<Given> given,
    List<Integer> branches,
    List<Integer> requirements,
    int repeated) {
  public Place {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(tokens, "tokens");
    Objects.requireNonNull(given, "given");
    frames = List.copyOf(frames);
    traits = Set.copyOf(traits);
    branches = List.copyOf(branches);
    requirements = List.copyOf(requirements);
  }

  /** The same with branches. */
  Place at(List<Integer> ways) {
    return new Place(span, tokens, frames, excused, traits, given, ways, requirements, repeated);
  }

  /** The same as part of its member: what was given to a call runs there. */
  public Place resolved(List<Frame> all, boolean isExcused, Set<Trait> more) {
    return new Place(
        span, tokens, all, isExcused, more, Optional.empty(), branches, requirements, 0);
  }

  /** Whether no run of the member reaches both places. */
  public boolean excludes(Place other) {
    return branches.stream().anyMatch(way -> other.branches.contains(-way));
  }
}

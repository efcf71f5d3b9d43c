package io.github.ecoscan.facts;

import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Span;
import java.util.List;
import java.util.Objects;

/**
 * Where a call stands and how often it runs within its member.
 *
 * @param tokens the call's normalised tokens, part of the fingerprint; empty where no finding can
 *     point at
 * @param frames the repetitions around it in its member, outermost first
 * @param excused whether something shows that the call does not run in each turn, or must
 * @param conditional whether it runs in some turns only
 */
public record Place(
    Span span, String tokens, List<Frame> frames, boolean excused, boolean conditional) {
  public Place {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(tokens, "tokens");
    frames = List.copyOf(frames);
  }
}

package io.github.ecoscan.facts;

import io.github.ecoscan.repetition.Fate;
import io.github.ecoscan.types.MethodRef;
import java.util.Objects;

/**
 * A call of a method that the project may declare.
 *
 * @param exact whether no other method can run in its place: {@code super}, static, constructors
 * @param fate what becomes of its result; {@code KEPT} where that is nothing heavy
 */
public record CallFact(MethodRef target, boolean exact, Fate fate, Place place) {
  public CallFact {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(fate, "fate");
    Objects.requireNonNull(place, "place");
  }
}

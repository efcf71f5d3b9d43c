package io.github.ecoscan.facts;

import io.github.ecoscan.types.MethodRef;
import java.util.Objects;

/**
 * A call of a method that the project may declare.
 *
 * @param exact whether no other method can run in its place: {@code super}, static, constructors
 */
public record CallFact(MethodRef target, boolean exact, Place place) {
  public CallFact {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(place, "place");
  }
}

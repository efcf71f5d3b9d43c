package io.github.ecoscan.facts;

import io.github.ecoscan.types.MethodRef;
import java.util.Objects;

/** A call of a method that the project may declare. */
public record CallFact(MethodRef target, Place place) {
  public CallFact {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(place, "place");
  }
}

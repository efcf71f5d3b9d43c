package io.github.ecoscan.facts;

import java.util.Objects;
import java.util.Optional;

/**
 * What a method does with a function that it is given.
 *
 * @param parameter the position of the parameter
 * @param place where it calls the function, or hands it on
 * @param forward to whom it hands it on, if it does not call it itself
 */
public record FunctionUse(int parameter, Place place, Optional<Given> forward) {
  public FunctionUse {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(forward, "forward");
  }
}

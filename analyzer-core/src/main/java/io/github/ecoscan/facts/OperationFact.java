package io.github.ecoscan.facts;

import io.github.ecoscan.operation.OperationKind;
import java.util.Objects;

/**
 * An operation that a member performs.
 *
 * @param name the call as a reader knows it: {@code OrderRepository.findById}
 * @param batch whether the catalogue names a way to do many at once
 */
public record OperationFact(OperationKind kind, String name, boolean batch, Place place) {
  public OperationFact {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(place, "place");
  }
}

package io.github.ecoscan.facts;

import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.repetition.Fate;
import java.util.Objects;

/**
 * An operation that a member performs.
 *
 * @param name the call as a reader knows it: {@code OrderRepository.findById}
 * @param batch whether the catalogue names a way to do many at once
 * @param shareable whether what it makes may be shared between threads
 * @param fate what becomes of what it makes; {@code KEPT} where it makes nothing
 * @param key what decides which entity a persistence context is asked for, as origins of calls are
 *     counted; {@link CallFact#VARIES} for all else
 */
public record OperationFact(
    OperationKind kind,
    String name,
    boolean batch,
    boolean shareable,
    Fate fate,
    int key,
    Place place) {
  public OperationFact {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(fate, "fate");
    Objects.requireNonNull(place, "place");
  }

  /** The same operation, elsewhere. */
  public OperationFact at(Place other) {
    return new OperationFact(kind, name, batch, shareable, fate, key, other);
  }
}

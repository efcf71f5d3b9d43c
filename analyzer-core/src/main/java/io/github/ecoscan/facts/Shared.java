package io.github.ecoscan.facts;

import java.util.HashMap;
import java.util.Map;

/** Keeps one of each value of a unit: the same methods, loops and names come up again and again. */
final class Shared {
  private final Map<Object, Object> values = new HashMap<>();

  /** The first value that was equal. */
  @SuppressWarnings("unchecked") // equal values of the few types that come here are of one type
  <T> T one(T value) {
    return (T) values.computeIfAbsent(value, same -> same);
  }
}

package io.github.ecoscan.rules;

import java.util.Optional;
import java.util.concurrent.Callable;

/** What two forms of the same work are compared by. */
final class Outcome {
  private Outcome() {}

  /** What a call gives, or the kind of what it throws. */
  static Object of(Callable<Object> call) {
    try {
      return Optional.ofNullable(call.call());
    } catch (Exception e) {
      return e.getClass();
    }
  }
}

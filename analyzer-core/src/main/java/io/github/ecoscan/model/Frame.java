package io.github.ecoscan.model;

import java.util.Locale;
import java.util.Objects;

/** One repetition around a place: a loop, an iteration lambda, a per-record function, recursion. */
public record Frame(Kind kind, Shape shape, Bound bound, int line) {

  /** What repeats. */
  public enum Kind {
    LOOP,
    LAMBDA,
    RECORD_FUNCTION,
    RECURSION,
    /** The method itself: something calls it again and again. */
    CALL;

    /** The name used in reports. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why it repeats, as far as the source tells; all but {@code PLAIN} excuse some operations. */
  public enum Shape {
    /** One turn for each item, nothing special. */
    PLAIN,
    /** A few turns, fixed in the source. */
    FIXED,
    /** Turns again only when the last turn failed. */
    RETRY,
    /** Each turn fetches the next part, as the last answer tells. */
    PAGING,
    /** Each turn takes a group of items. */
    CHUNK,
    /** Waits for something to happen or for the next message. */
    POLLING;

    /** The name used in reports. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it stands for many turns: a few fixed ones, or those after a failure, are not. */
  public boolean isMany() {
    return shape != Shape.FIXED && shape != Shape.RETRY;
  }

  public Frame {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(bound, "bound");
  }
}

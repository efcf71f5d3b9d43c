package io.github.ecoscan.model;

import java.util.Locale;
import java.util.Objects;

/**
 * What limits the turns of a repetition.
 *
 * @param kind what it is
 * @param times the number of turns of a constant, -1 when it is not written out (the values of an
 *     enumeration) and for all else
 * @param over the source text of the collection or condition, shortened; empty when unknown
 */
public record Bound(Kind kind, int times, String over) {

  /** The nature of the limit. */
  public enum Kind {
    CONSTANT,
    COLLECTION,
    CONDITION,
    UNKNOWN;

    /** The name used in reports. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Bound {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(over, "over");
  }

  /** A number of turns known from the source. */
  public static Bound constant(int times) {
    return new Bound(Kind.CONSTANT, times, "");
  }

  /** One turn for each element of what {@code source} names. */
  public static Bound collection(String source) {
    return new Bound(Kind.COLLECTION, -1, source);
  }

  /** As long as a condition holds. */
  public static Bound condition(String source) {
    return new Bound(Kind.CONDITION, -1, source);
  }
}

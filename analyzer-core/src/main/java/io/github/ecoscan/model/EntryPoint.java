package io.github.ecoscan.model;

import java.util.Locale;
import java.util.Objects;

/** What outside the program's own code starts a method. */
public record EntryPoint(Kind kind, String symbol) {

  /** Who calls. */
  public enum Kind {
    REQUEST,
    MESSAGE,
    SCHEDULE,
    BATCH_STEP,
    TOOL,
    MAIN,
    STARTUP,
    TEST;

    /** The name used in reports. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the method runs again and again while the program lives. */
    public boolean isRepeated() {
      return this != MAIN && this != STARTUP && this != TEST;
    }
  }

  public EntryPoint {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(symbol, "symbol");
  }
}

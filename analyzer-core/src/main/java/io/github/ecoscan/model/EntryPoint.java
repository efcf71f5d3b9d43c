package io.github.ecoscan.model;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What outside the program's own code starts a method.
 *
 * @param symbol the method
 * @param period how long it is from one start to the next, when the source tells
 * @param annotation the type of the annotation that makes it an entry point, if one does
 */
public record EntryPoint(
    Kind kind, String symbol, Optional<Duration> period, Optional<String> annotation) {

  /** Who calls. */
  public enum Kind {
    REQUEST,
    MESSAGE,
    SCHEDULE,
    BATCH_STEP,
    /** A pipeline engine, for each record. */
    RECORD,
    /** A language model. */
    TOOL,
    MAIN,
    STARTUP,
    TEST;

    /** The name used in reports and in configuration. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with a label. */
    public static Optional<Kind> of(String label) {
      return Arrays.stream(values()).filter(kind -> kind.label().equals(label)).findFirst();
    }

    /** All labels, in order of declaration. */
    public static List<String> labels() {
      return Arrays.stream(values()).map(Kind::label).toList();
    }

    /** Whether the method runs again and again while the program lives. */
    public boolean isRepeated() {
      return this != MAIN && this != STARTUP && this != TEST;
    }
  }

  public EntryPoint {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(symbol, "symbol");
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(annotation, "annotation");
  }

  /** An entry point that no annotation makes one. */
  public EntryPoint(Kind kind, String symbol, Optional<Duration> period) {
    this(kind, symbol, period, Optional.empty());
  }

  /** An entry point of which no period is known. */
  public EntryPoint(Kind kind, String symbol) {
    this(kind, symbol, Optional.empty(), Optional.empty());
  }
}

package io.github.ecoscan.model;

import java.util.Objects;

/** One step of the path from a repetition to the operation it repeats. */
public record Step(String file, int line, String symbol, Text note) {
  public Step {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(symbol, "symbol");
    Objects.requireNonNull(note, "note");
  }
}

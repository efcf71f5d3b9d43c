package io.github.ecoscan.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What to do with compiled classes besides the sources. */
public enum BytecodeMode {
  /** Reads what SpotBugs wrote in this build, if it ran after the classes were compiled. */
  AUTO,
  /** Runs SpotBugs on the classes. */
  ON,
  /** Leaves them alone. */
  OFF;

  /** The name used in configuration. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(BytecodeMode::label).toList();
  }

  /** The mode with a label. */
  public static Optional<BytecodeMode> of(String label) {
    return Arrays.stream(values()).filter(mode -> mode.label().equals(label)).findFirst();
  }
}

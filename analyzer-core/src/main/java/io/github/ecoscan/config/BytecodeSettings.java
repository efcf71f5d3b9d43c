package io.github.ecoscan.config;

import io.github.ecoscan.model.BytecodeMode;
import java.util.Objects;
import java.util.Optional;

/**
 * What to do with compiled classes.
 *
 * @param report where SpotBugs' report is, relative to each module; empty for the usual place
 */
public record BytecodeSettings(BytecodeMode mode, Optional<String> report) {
  public static final BytecodeSettings DEFAULT =
      new BytecodeSettings(BytecodeMode.AUTO, Optional.empty());

  public BytecodeSettings {
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(report, "report");
  }
}

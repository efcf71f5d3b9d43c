package io.github.ecoscan.model;

import java.util.Locale;

/** How much a finding matters when it is right, from least to most. */
public enum Severity {
  INFO,
  MINOR,
  MAJOR,
  CRITICAL;

  /** The name used in configuration and reports: {@code info}, {@code minor}… */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

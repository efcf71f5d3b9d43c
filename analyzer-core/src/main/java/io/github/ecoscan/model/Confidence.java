package io.github.ecoscan.model;

import java.util.Locale;

/** How sure ecoscan is that a finding is right. */
public enum Confidence {
  LOW,
  MEDIUM,
  HIGH;

  /** The name used in configuration and reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The weaker of the two. */
  public Confidence and(Confidence other) {
    return compareTo(other) <= 0 ? this : other;
  }
}

package io.github.ecoscan.model;

import java.util.Locale;

/** Whether a rule's precision has been proven; {@code PREVIEW} rules are off by default. */
public enum Tier {
  PREVIEW,
  STABLE;

  /** The name used in configuration and reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

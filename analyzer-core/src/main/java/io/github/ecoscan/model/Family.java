package io.github.ecoscan.model;

import java.util.Locale;

/** What kind of work a rule is about. */
public enum Family {
  CPU,
  MEMORY,
  IO,
  CONCURRENCY,
  DATA,
  NETWORK,
  AI,
  PIPELINE,
  EQUIPMENT;

  /** The name used in configuration, reports and package names. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

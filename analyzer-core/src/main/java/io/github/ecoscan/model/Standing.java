package io.github.ecoscan.model;

import java.util.Locale;

/** Whether a finding is the gate's business. */
public enum Standing {
  /** It counts. */
  NEW,
  /** It was there when the baseline was written. */
  BASELINE,
  /** It lies outside the changes that the gate looks at. */
  UNCHANGED;

  /** The name used in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

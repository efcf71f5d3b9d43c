package io.github.ecoscan.types;

/** The answer to a question about types. {@code UNKNOWN} means a rule must stay silent. */
public enum Answer {
  YES,
  NO,
  UNKNOWN;

  public static Answer of(boolean holds) {
    return holds ? YES : NO;
  }

  public boolean isYes() {
    return this == YES;
  }

  public boolean isNo() {
    return this == NO;
  }
}

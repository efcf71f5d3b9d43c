package io.github.ecoscan.repetition;

/** What becomes of what a member makes, or gets from a call. */
public enum Fate {
  /** Nobody has it once the member is done: the next call makes another. */
  DROPPED,
  /** The caller gets it. */
  RETURNED,
  /** It lives on in something else, or is not made at each call. */
  KEPT;

  /** The fate that makes the value live longer. */
  Fate or(Fate other) {
    return compareTo(other) >= 0 ? this : other;
  }
}

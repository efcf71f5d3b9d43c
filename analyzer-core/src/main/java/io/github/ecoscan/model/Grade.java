package io.github.ecoscan.model;

/** What a figure rests on. A figure made from several has the weakest of their grades. */
public enum Grade {
  /** Measured in the program itself. */
  A(3),
  /** Measured by ecoscan's benchmarks, with frequencies that the user declares. */
  B(2),
  /** From the literature, or from a default where the user declares nothing. */
  C(2),
  /** From something similar, or from a source that may not be what it says. */
  D(1);

  private final int digits;

  Grade(int digits) {
    this.digits = digits;
  }

  /** How many significant digits are worth showing. */
  public int digits() {
    return digits;
  }

  /** The weaker of two. */
  public Grade weakest(Grade other) {
    return compareTo(other) < 0 ? other : this;
  }
}

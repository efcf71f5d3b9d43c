package io.github.ecoscan.report;

import java.util.Locale;

/** Shares as SVG takes them, the same on every machine. */
final class Percent {
  private static final double WHOLE = 100;
  private static final double NARROWEST_BAR = 0.01;

  private Percent() {}

  static String of(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * WHOLE);
  }

  /** The width of a bar, which is seen however small the share is. */
  static String bar(double share) {
    return of(Math.max(NARROWEST_BAR, share));
  }
}

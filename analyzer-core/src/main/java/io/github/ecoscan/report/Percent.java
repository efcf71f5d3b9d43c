package io.github.ecoscan.report;

import java.util.Locale;

/** Shares as SVG takes them, the same on every machine. */
final class Percent {
  private static final double WHOLE = 100;

  private Percent() {}

  static String of(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * WHOLE);
  }
}

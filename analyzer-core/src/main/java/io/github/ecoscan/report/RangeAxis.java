package io.github.ecoscan.report;

import io.github.ecoscan.model.Range;
import java.util.List;

/** A logarithmic axis for ranges of one unit; nothing lies at its left end. */
record RangeAxis(double least, double most) {
  private static final double NARROWEST = 0.012;

  /** How wide the mark is, as the template has it. */
  private static final double MARK = 0.006;

  /** The axis from the smallest of some ranges to the largest, in whole powers of ten. */
  static RangeAxis of(List<Range<?>> ranges) {
    var positive = ranges.stream().filter(range -> range.central() > 0).toList();
    var least =
        positive.stream()
            .mapToDouble(range -> range.low() > 0 ? range.low() : range.central())
            .min()
            .orElse(1);
    var most = positive.stream().mapToDouble(Range::high).max().orElse(1);
    return new RangeAxis(Math.floor(Math.log10(least)), Math.ceil(Math.log10(most)));
  }

  /** Where a value lies, 0 to 1. */
  double at(double value) {
    if (value <= 0 || most <= least) {
      return 0;
    }
    return Math.min(1, Math.max(0, (Math.log10(value) - least) / (most - least)));
  }

  /**
   * A bar on the axis, in shares as SVG takes them.
   *
   * @param mark where the best guess is
   */
  record Bar(String from, String width, String mark) {}

  /** A bar from the low bound to the high one, with a mark at the best guess. */
  Bar bar(Range<?> range) {
    var from = at(range.low());
    var width = Math.max(NARROWEST, at(range.high()) - from);
    return new Bar(
        Percent.of(Math.min(from, 1 - NARROWEST)),
        Percent.of(width),
        Percent.of(Math.min(at(range.central()), 1 - MARK)));
  }
}

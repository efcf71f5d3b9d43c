package io.github.ecoscan.impact;

import io.github.ecoscan.model.Estimate.Driver;
import io.github.ecoscan.model.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The factors of a product, with what each contributes to its uncertainty. A factor is taken for
 * lognormal, with the central value as its median and the bounds as the 5th and 95th percentile;
 * the variance of the product's logarithm is then the sum of theirs.
 */
final class Drivers {
  /** The 95th percentile of the normal distribution. */
  static final double Z95 = 1.6448536269514722;

  private final List<Driver> factors = new ArrayList<>();

  /** Adds a factor; what is known exactly contributes nothing. */
  Drivers add(String factor, Range<?> range) {
    var variance = variance(range);
    if (variance > 0) {
      factors.add(new Driver(factor, variance, 0));
    }
    return this;
  }

  /** The factors with their shares, the largest first. */
  List<Driver> shares() {
    var all = factors.stream().mapToDouble(Driver::variance).sum();
    return factors.stream()
        .map(d -> new Driver(d.factor(), d.variance(), d.variance() / all))
        .sorted(Comparator.comparingDouble(Driver::share).reversed().thenComparing(Driver::factor))
        .toList();
  }

  static double variance(Range<?> range) {
    if (range.central() == 0) {
      return 0;
    }
    // nothing has no logarithm: the upper half stands for both
    var deviation =
        range.low() > 0
            ? Math.log(range.high() / range.low()) / (2 * Z95)
            : Math.log(range.high() / range.central()) / Z95;
    return deviation * deviation;
  }
}

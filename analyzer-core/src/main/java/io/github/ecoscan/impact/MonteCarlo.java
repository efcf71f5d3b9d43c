package io.github.ecoscan.impact;

import io.github.ecoscan.model.Estimate.Driver;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/**
 * Adds up amounts that share factors, by drawing each factor at random: 10,000 times, from a fixed
 * seed. A factor is drawn once for all amounts in a trial: drawn for each, errors that all share
 * would seem to cancel out.
 */
public final class MonteCarlo {
  private static final int TRIALS = 10_000;
  private static final long SEED = 20_261_124;
  private static final double LOW = 0.05;
  private static final double MEDIAN = 0.5;
  private static final double HIGH = 0.95;

  /**
   * The sum: its 5th percentile, median and 95th.
   *
   * @param amounts each the median of a product
   * @param drivers of each amount, the factors with the variance of their logarithm
   */
  public <U extends Unit> Range<U> total(
      List<Range<U>> amounts, List<List<Driver>> drivers, U unit) {
    var random = new Random(SEED);
    var trials = new double[TRIALS];
    var drawn = new HashMap<String, Double>();
    for (var trial = 0; trial < TRIALS; trial++) {
      drawn.clear();
      for (var i = 0; i < amounts.size(); i++) {
        var logarithm = 0.0;
        for (var driver : drivers.get(i)) {
          var normal = drawn.computeIfAbsent(driver.factor(), f -> random.nextGaussian());
          logarithm += Math.sqrt(driver.variance()) * normal;
        }
        trials[trial] += amounts.get(i).central() * Math.exp(logarithm);
      }
    }
    Arrays.sort(trials);
    return new Range<>(
        percentile(trials, LOW), percentile(trials, MEDIAN), percentile(trials, HIGH), unit);
  }

  private static double percentile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}

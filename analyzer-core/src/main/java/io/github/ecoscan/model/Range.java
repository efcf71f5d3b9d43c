package io.github.ecoscan.model;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/**
 * An amount that is not known exactly. All amounts are positive, so that the low bound of a product
 * is the product of the low bounds.
 *
 * @param low what it is at least
 * @param central the best guess
 * @param high what it is at most
 * @param unit what is counted
 */
public record Range<U extends Unit>(double low, double central, double high, U unit) {
  public Range {
    Objects.requireNonNull(unit, "unit");
    if (!(0 <= low && low <= central && central <= high && high < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "not low <= central <= high: %s, %s, %s %s".formatted(low, central, high, unit.symbol()));
    }
  }

  /** An amount that is known. */
  public static <U extends Unit> Range<U> exactly(double value, U unit) {
    return new Range<>(value, value, value, unit);
  }

  /** Nothing. */
  public static <U extends Unit> Range<U> zero(U unit) {
    return exactly(0, unit);
  }

  /** What a rate gives for an amount. */
  public static <N extends Unit, D extends Unit> Range<N> of(
      Range<Unit.Per<N, D>> rate, Range<D> amount) {
    return new Range<>(
        rate.low * amount.low,
        rate.central * amount.central,
        rate.high * amount.high,
        rate.unit.amount());
  }

  /** The sum; the low bounds and the high bounds are taken to come together. */
  public Range<U> plus(Range<U> other) {
    return new Range<>(low + other.low, central + other.central, high + other.high, unit);
  }

  /** So many times as much. */
  public Range<U> times(Range<Unit.One> factor) {
    return new Range<>(low * factor.low, central * factor.central, high * factor.high, unit);
  }

  /** So many times as much. */
  public Range<U> times(double factor) {
    return times(exactly(factor, Unit.ONE));
  }

  /** The part that a larger divisor makes smaller. */
  public Range<U> dividedBy(Range<Unit.One> divisor) {
    return new Range<>(low / divisor.high, central / divisor.central, high / divisor.low, unit);
  }

  /**
   * The part of each, when the number of them is a factor of the amount: it cancels out at each
   * bound. Nothing where there are none.
   */
  public Range<U> forEach(Range<?> number) {
    return new Range<>(
        share(low, number.low), share(central, number.central), share(high, number.high), unit);
  }

  private static double share(double amount, double number) {
    return number == 0 ? 0 : amount / number;
  }

  /** The amount for each of something. */
  public <D extends Unit> Range<Unit.Per<U, D>> per(D each) {
    return in(Unit.per(unit, each));
  }

  /** The larger of two at each bound: two views of the same waste are not added. */
  public Range<U> or(Range<U> other) {
    return new Range<>(
        Math.max(low, other.low),
        Math.max(central, other.central),
        Math.max(high, other.high),
        unit);
  }

  /** The same best guess, with bounds that hold another range too. */
  public Range<U> widened(Range<U> other) {
    return new Range<>(Math.min(low, other.low), central, Math.max(high, other.high), unit);
  }

  /** No more than another, which was measured. */
  public Range<U> atMost(Range<U> cap) {
    return new Range<>(
        Math.min(low, cap.low), Math.min(central, cap.central), Math.min(high, cap.high), unit);
  }

  /** The same amount in another unit. */
  public <V extends Unit> Range<V> convert(double factor, V other) {
    return times(factor).in(other);
  }

  /** Another amount at each bound; the function must grow. */
  public <V extends Unit> Range<V> map(DoubleUnaryOperator growing, V other) {
    return new Range<>(
        growing.applyAsDouble(low),
        growing.applyAsDouble(central),
        growing.applyAsDouble(high),
        other);
  }

  /** Whether there is nothing, at most. */
  public boolean isZero() {
    return high == 0;
  }

  private <V extends Unit> Range<V> in(V other) {
    return new Range<>(low, central, high, other);
  }
}

package io.github.ecoscan.model;

import java.util.Objects;

/**
 * An amount with what it rests on.
 *
 * @param grade the weakest of what it was made from
 */
public record Figure<U extends Unit>(Range<U> range, Grade grade) {
  public Figure {
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(grade, "grade");
  }

  /** What a rate gives for an amount, as good as the weaker of them. */
  public static <N extends Unit, D extends Unit> Figure<N> of(
      Figure<Unit.Per<N, D>> rate, Figure<D> amount) {
    return new Figure<>(Range.of(rate.range, amount.range), rate.grade.weakest(amount.grade));
  }

  /** So many times as much. */
  public Figure<U> times(Figure<Unit.One> factor) {
    return new Figure<>(range.times(factor.range), grade.weakest(factor.grade));
  }

  /** The sum. */
  public Figure<U> plus(Figure<U> other) {
    return new Figure<>(range.plus(other.range), grade.weakest(other.grade));
  }

  /** The larger of two at each bound. */
  public Figure<U> or(Figure<U> other) {
    return new Figure<>(range.or(other.range), grade.weakest(other.grade));
  }

  /** The same amount in another unit. */
  public <V extends Unit> Figure<V> convert(double factor, V other) {
    return new Figure<>(range.convert(factor, other), grade);
  }
}

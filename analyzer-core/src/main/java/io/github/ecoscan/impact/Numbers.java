package io.github.ecoscan.impact;

import io.github.ecoscan.model.Grade;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for people: no more digits than they are worth. */
public final class Numbers {
  private Numbers() {}

  /** A number as its grade allows. */
  public static BigDecimal round(double value, Grade grade) {
    return round(value, grade, RoundingMode.HALF_EVEN);
  }

  /** A number that "at least" is said of: never more than it is. */
  public static BigDecimal atLeast(double value, Grade grade) {
    return round(value, grade, RoundingMode.DOWN);
  }

  private static BigDecimal round(double value, Grade grade, RoundingMode mode) {
    return new BigDecimal(value).round(new MathContext(grade.digits(), mode)).stripTrailingZeros();
  }

  /** A number without needless decimals. */
  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}

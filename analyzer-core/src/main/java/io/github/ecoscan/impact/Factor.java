package io.github.ecoscan.impact;

import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import java.util.Objects;

/**
 * A constant of the model, with all that an auditor asks of it.
 *
 * @param id names it in reports
 * @param unit as {@link Unit#symbol}
 * @param source who published it
 * @param year of the publication or the data
 * @param licence under which the value may be used
 * @param how it was made from what the source prints
 */
public record Factor(
    String id,
    String unit,
    double low,
    double central,
    double high,
    Grade grade,
    String source,
    int year,
    String licence,
    String how) {
  public Factor {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(grade, "grade");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(licence, "licence");
    Objects.requireNonNull(how, "how");
  }

  /** The value, in a unit that must be its own. */
  <U extends Unit> Range<U> in(U expected) {
    if (!unit.equals(expected.symbol())) {
      throw new IllegalArgumentException(
          "%s is in %s, not in %s".formatted(id, unit, expected.symbol()));
    }
    return new Range<>(low, central, high, expected);
  }
}

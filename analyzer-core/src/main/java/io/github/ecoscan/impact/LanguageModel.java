package io.github.ecoscan.impact;

import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import io.github.ecoscan.model.Unit.Litre;
import io.github.ecoscan.model.Unit.One;
import io.github.ecoscan.model.Unit.Per;
import java.util.List;
import java.util.Objects;

/**
 * A language model that a provider runs.
 *
 * @param active parameters that work on a token, in thousand millions
 * @param total all parameters, in thousand millions
 * @param overhead the data centre's (PUE)
 * @param water litres on site for each kilowatt-hour of the machines
 * @param source who says so
 */
public record LanguageModel(
    String name,
    Range<One> active,
    Range<One> total,
    Range<One> overhead,
    Range<Per<Litre, Unit.KilowattHour>> water,
    String source) {
  private static final Table KNOWN = Table.shipped("llm-models.csv");

  public LanguageModel {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
  }

  /** The names of the models that are known. */
  public static List<String> names() {
    return KNOWN.keys();
  }

  /**
   * A known model.
   *
   * @param name one of {@link #names}
   */
  public static LanguageModel of(String name) {
    var row = KNOWN.find(name).orElseThrow(() -> new IllegalArgumentException("no model " + name));
    return new LanguageModel(
        name,
        range(row, "active", Unit.ONE),
        range(row, "total", Unit.ONE),
        range(row, "pue", Unit.ONE),
        range(row, "water", Unit.per(Unit.LITRE, Unit.KWH)),
        "%s, %s".formatted(row.text("source"), row.text("year")));
  }

  private static <U extends Unit> Range<U> range(Table.Row row, String column, U unit) {
    var low = row.number(column + "_low");
    var high = row.number(column + "_high");
    return new Range<>(low, (low + high) / 2, high, unit);
  }
}

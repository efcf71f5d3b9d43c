package io.github.ecoscan.report;

import io.github.ecoscan.impact.Numbers;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Unit;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes amounts for people: in a unit that makes a short number, with no digits too many. */
final class Amounts {
  private static final int MOST_DECIMALS = 9;
  private static final List<Scale> CPU =
      List.of(
          new Scale(3600, "CPU h"),
          new Scale(1, "CPU s"),
          new Scale(1e-3, "CPU ms"),
          new Scale(1e-6, "CPU µs"),
          new Scale(1e-9, "CPU ns"));
  private static final List<Scale> ENERGY =
      List.of(
          new Scale(1e3, "MWh"),
          new Scale(1, "kWh"),
          new Scale(1e-3, "Wh"),
          new Scale(1e-6, "mWh"),
          new Scale(1e-9, "µWh"),
          new Scale(1e-12, "nWh"));
  private static final List<Scale> CARBON =
      List.of(
          new Scale(1e6, "t CO2e"),
          new Scale(1e3, "kg CO2e"),
          new Scale(1, "g CO2e"),
          new Scale(1e-3, "mg CO2e"),
          new Scale(1e-6, "µg CO2e"),
          new Scale(1e-9, "ng CO2e"));
  private static final List<Scale> METALS =
      List.of(
          new Scale(1e3, "kg Sbeq"),
          new Scale(1, "g Sbeq"),
          new Scale(1e-3, "mg Sbeq"),
          new Scale(1e-6, "µg Sbeq"),
          new Scale(1e-9, "ng Sbeq"));
  private static final List<Scale> LIFE =
      List.of(
          new Scale(1, "d"),
          new Scale(1 / 24.0, "h"),
          new Scale(1 / 1440.0, "min"),
          new Scale(1 / 86_400.0, "s"),
          new Scale(1 / 86_400e3, "ms"));
  private static final List<Scale> STORED =
      List.of(new Scale(1e3, "TB"), new Scale(1, "GB"), new Scale(1e-3, "MB"));
  private static final List<Scale> BYTES =
      List.of(
          new Scale(1e12, "TB"),
          new Scale(1e9, "GB"),
          new Scale(1e6, "MB"),
          new Scale(1e3, "kB"),
          new Scale(1, "B"));

  private static final Map<Unit, List<Scale>> SCALES =
      Map.of(
          Unit.CPU_SECOND, CPU,
          Unit.KWH, ENERGY,
          Unit.GRAM_CO2E, CARBON,
          Unit.GRAM_SB, METALS,
          Unit.DAY, LIFE,
          Unit.GIGABYTE, STORED,
          Unit.BYTE, BYTES);

  /** Units that another language writes otherwise. */
  private static final Map<String, String> FRENCH =
      Map.ofEntries(
          Map.entry("CPU h", "h CPU"),
          Map.entry("CPU s", "s CPU"),
          Map.entry("CPU ms", "ms CPU"),
          Map.entry("CPU µs", "µs CPU"),
          Map.entry("CPU ns", "ns CPU"),
          Map.entry("d", "j"),
          Map.entry("TB", "To"),
          Map.entry("GB", "Go"),
          Map.entry("MB", "Mo"),
          Map.entry("kB", "ko"),
          Map.entry("B", "o"));

  private final NumberFormat format;
  private final Map<String, String> units;

  /**
   * @param language whose numbers are written
   */
  Amounts(Locale language) {
    this.format = NumberFormat.getInstance(language);
    this.format.setMaximumFractionDigits(MOST_DECIMALS);
    this.units = language.getLanguage().equals("fr") ? FRENCH : Map.of();
  }

  /** An amount that it is at least. */
  String atLeast(double value, Unit unit, Grade grade) {
    return written(value, unit, n -> Numbers.atLeast(n, grade));
  }

  /** An amount. */
  String about(double value, Unit unit, Grade grade) {
    return written(value, unit, n -> Numbers.round(n, grade));
  }

  private String written(double value, Unit unit, Rounding rounding) {
    var scales = scales(unit);
    var scale =
        scales.stream()
            .filter(s -> value >= s.factor)
            .findFirst()
            .orElse(value == 0 ? base(scales, unit) : scales.get(scales.size() - 1));
    var number = format.format(rounding.round(value / scale.factor));
    return unit.equals(Unit.ONE)
        ? number
        : number + " " + units.getOrDefault(scale.name, scale.name);
  }

  private static Scale base(List<Scale> scales, Unit unit) {
    return scales.stream()
        .filter(scale -> scale.factor == 1)
        .findFirst()
        .orElse(new Scale(1, unit.symbol()));
  }

  private static List<Scale> scales(Unit unit) {
    return SCALES.getOrDefault(unit, List.of(new Scale(1, unit.symbol())));
  }

  private record Scale(double factor, String name) {}

  /** How a number is shortened. */
  @FunctionalInterface
  private interface Rounding {
    BigDecimal round(double value);
  }
}

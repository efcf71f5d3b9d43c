package io.github.ecoscan.config;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What all findings together may cost in a year.
 *
 * @param most the largest amount, from 0
 * @param measure what is counted, in its unit
 */
public record ImpactBudget(double most, Measure measure) {

  private static final Pattern FORM =
      Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?) ?([A-Za-z0-9]+)");

  /** What a budget counts. */
  public enum Measure {
    /** Electricity, in kWh. */
    ENERGY("kWh"),
    /** Greenhouse gases of electricity, in gCO2e. */
    CARBON("gCO2e");

    private final String unit;

    Measure(String unit) {
      this.unit = unit;
    }
  }

  public ImpactBudget {
    Objects.requireNonNull(measure, "measure");
    if (!(most >= 0)) {
      throw new IllegalArgumentException("an amount: " + most);
    }
  }

  /** Understands {@code 1.5 kWh}, {@code 500 gCO2e} and {@code 2 kgCO2e}. */
  public static Optional<ImpactBudget> of(String words) {
    var form = FORM.matcher(words.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    var amount = Double.parseDouble(form.group(1));
    return switch (form.group(2)) {
      case "kWh" -> Optional.of(new ImpactBudget(amount, Measure.ENERGY));
      case "gCO2e" -> Optional.of(new ImpactBudget(amount, Measure.CARBON));
      case "kgCO2e" -> Optional.of(new ImpactBudget(amount * 1000, Measure.CARBON));
      default -> Optional.empty();
    };
  }

  /** {@code 1.5 kWh}. */
  @Override
  public String toString() {
    return written(most);
  }

  /** An amount with the unit. */
  public String written(double amount) {
    var rounded = new BigDecimal(amount).round(new MathContext(3)).stripTrailingZeros();
    return rounded.toPlainString() + " " + measure.unit;
  }
}

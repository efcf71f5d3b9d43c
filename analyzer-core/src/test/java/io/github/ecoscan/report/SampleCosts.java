package io.github.ecoscan.report;

import io.github.ecoscan.impact.CostTotals;
import io.github.ecoscan.impact.Scenario;
import io.github.ecoscan.model.Costs;
import io.github.ecoscan.model.Estimate;
import io.github.ecoscan.model.Estimate.Basis;
import io.github.ecoscan.model.Estimate.Driver;
import io.github.ecoscan.model.Estimate.Span;
import io.github.ecoscan.model.Figure;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Unit;
import java.util.List;
import java.util.Optional;

/** Costs made by hand, with everything that costs can hold. */
final class SampleCosts {
  private SampleCosts() {}

  static Estimate estimate() {
    return new Estimate(
        Basis.SAVING,
        Span.YEAR,
        Grade.C,
        figure(1e6, Unit.EXECUTION, Grade.B),
        Optional.of(figure(1e5, Unit.EXECUTION, Grade.B)),
        new Estimate.Compute(
            Optional.of(figure(7300, Unit.CPU_SECOND, Grade.B)),
            figure(0.0123, Unit.KWH, Grade.C),
            Optional.of(figure(0.567, Unit.GRAM_CO2E, Grade.C)),
            Optional.of(figure(4e-7, Unit.GRAM_SB, Grade.D)),
            Optional.of(figure(0.1, Unit.MEGAJOULE, Grade.D)),
            Optional.of(figure(0.05, Unit.LITRE, Grade.D))),
        new Estimate.Equipment(
            Optional.of(figure(2, Unit.VCPU_HOUR, Grade.B)),
            figure(0.5, Unit.GRAM_CO2E, Grade.C),
            figure(8e-5, Unit.GRAM_SB, Grade.C),
            figure(0.008, Unit.MEGAJOULE, Grade.C),
            Optional.of(figure(0.0009, Unit.DAY, Grade.C)),
            false),
        new Estimate.Data(
            Optional.of(figure(1e9, Unit.BYTE, Grade.B)),
            Optional.of(figure(1e8, Unit.BYTE, Grade.B)),
            Optional.of(figure(1e5, Unit.ROW, Grade.B)),
            Optional.of(figure(10, Unit.TOKEN, Grade.B)),
            Optional.of(figure(20, Unit.TOKEN, Grade.B)),
            Optional.of(figure(3, Unit.GIGABYTE_YEAR, Grade.B))),
        List.of(new Driver("pue", 0.25, 0.75), new Driver("waste:sql-in-loop", 0.0833, 0.25)),
        List.of(new Text("n is not known", "n est inconnu")));
  }

  static Costs costs(List<Finding> findings) {
    return new CostTotals(Scenario.NONE)
        .of(findings, 1.4)
        .declaring(
            new Costs.Declared(
                "an order",
                Optional.of(figure(1234, Unit.GRAM_CO2E, Grade.C)),
                Optional.of(
                    new Costs.Kept(
                        Range.exactly(3, Unit.ONE),
                        figure(300, Unit.GIGABYTE_YEAR, Grade.B),
                        figure(3.6, Unit.KWH, Grade.C),
                        Optional.of(figure(159, Unit.GRAM_CO2E, Grade.C)),
                        Optional.of(figure(5000, Unit.GRAM_CO2E, Grade.C))))));
  }

  private static <U extends Unit> Range<U> range(double low, U unit) {
    return new Range<>(low, 2 * low, 5 * low, unit);
  }

  private static <U extends Unit> Figure<U> figure(double low, U unit, Grade grade) {
    return new Figure<>(range(low, unit), grade);
  }
}

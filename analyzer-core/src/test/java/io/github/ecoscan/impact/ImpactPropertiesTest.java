package io.github.ecoscan.impact;

import static io.github.ecoscan.impact.Samples.FLAT;
import static io.github.ecoscan.impact.Samples.calibration;
import static io.github.ecoscan.impact.Samples.finding;
import static io.github.ecoscan.impact.Samples.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.github.ecoscan.impact.Scenario.Elasticity;
import io.github.ecoscan.model.Costs;
import io.github.ecoscan.model.Estimate;
import io.github.ecoscan.model.Estimate.Driver;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What must hold of all estimates, whatever the numbers. */
class ImpactPropertiesTest {
  private static final Calibration CALIBRATION = calibration();
  private static final double TIGHT = 1e-9;

  @Property(tries = 50)
  void everythingIsLinearInTheNumberOfCalls(
      @ForAll @DoubleRange(min = 1, max = 1e12) double calls,
      @ForAll @DoubleRange(min = 1, max = 1000) double factor) {
    var one = estimate(scenario(calls, Elasticity.AUTOSCALE, 44));
    var many = estimate(scenario(calls * factor, Elasticity.AUTOSCALE, 44));
    assertThat(carbon(many)).isCloseTo(carbon(one) * factor, withPercentage(1e-6));
    assertThat(many.equipment().savedCarbon().range().central())
        .isCloseTo(one.equipment().savedCarbon().range().central() * factor, withPercentage(1e-6));
  }

  @Property(tries = 20)
  void noWasteCostsNothing(@ForAll @DoubleRange(min = 0, max = 1e12) double calls) {
    var estimator = new Estimator(calibration(0), 17, scenario(calls, Elasticity.AUTOSCALE, 44));
    var estimate = estimator.estimate(finding(FLAT, 1)).orElseThrow();
    assertThat(estimate.compute().energy().range().isZero()).isTrue();
    assertThat(estimate.equipment().carbon().range().isZero()).isTrue();
  }

  @Property(tries = 20)
  void cleanElectricityLeavesTheEquipment(@ForAll @DoubleRange(min = 1, max = 1e12) double calls) {
    var estimate = estimate(scenario(calls, Elasticity.AUTOSCALE, 0));
    assertThat(carbon(estimate)).isZero();
    assertThat(estimate.equipment().savedCarbon().range().central()).isPositive();
  }

  @Property(tries = 20)
  void machinesThatStaySaveNoEquipment(@ForAll @DoubleRange(min = 1, max = 1e12) double calls) {
    var equipment = estimate(scenario(calls, Elasticity.NONE, 44)).equipment();
    assertThat(equipment.savedCarbon().range().isZero()).isTrue();
    assertThat(equipment.carbon().range().central()).isPositive();
  }

  @Property
  void boundsStayInOrder(
      @ForAll @DoubleRange(min = 0, max = 1e9) double a,
      @ForAll @DoubleRange(min = 0, max = 1e9) double b,
      @ForAll @DoubleRange(min = 0, max = 1e9) double c,
      @ForAll @DoubleRange(min = 1, max = 1e9) double d) {
    var sorted = Collections.list(Collections.enumeration(List.of(a, b, c)));
    Collections.sort(sorted);
    var range = new Range<>(sorted.get(0), sorted.get(1), sorted.get(2), Unit.ONE);
    var divisor = new Range<>(1, Math.sqrt(d), d, Unit.ONE);
    // the constructor refuses bounds out of order
    for (var made :
        List.of(
            range.plus(range),
            range.times(range),
            range.dividedBy(divisor),
            range.or(divisor),
            range.atMost(divisor))) {
      assertThat(made.low()).isLessThanOrEqualTo(made.high());
    }
  }

  @Property(tries = 100)
  void everyIndicatorGrowsWithADenseModel(
      @ForAll @DoubleRange(min = 0.5, max = 900) double size,
      @ForAll @DoubleRange(min = 1.01, max = 3) double factor) {
    var none = OptionalDouble.empty();
    var small = Inference.request(size, size, 500, none);
    var large = Inference.request(size * factor, size * factor, 500, none);
    assertThat(large.machines()).isGreaterThan(small.machines());
    assertThat(large.embodied().carbon()).isGreaterThan(small.embodied().carbon());
    assertThat(large.embodied().metals()).isGreaterThan(small.embodied().metals());
    assertThat(large.embodied().primary()).isGreaterThan(small.embodied().primary());
  }

  @Property(tries = 100)
  void aMixtureOfExpertsTakesNoMoreThanADenseModelOfItsSize(
      @ForAll @DoubleRange(min = 1, max = 900) double total,
      @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
    var none = OptionalDouble.empty();
    assertThat(Inference.request(total * share, total, 500, none).machines())
        .isLessThanOrEqualTo(Inference.request(total, total, 500, none).machines());
  }

  @Property(tries = 20)
  void theWholeIsTheSumOfItsGrades(@ForAll @IntRange(min = 1, max = 20) int count) {
    var scenario = scenario(1e9, Elasticity.NONE, 44);
    var estimator = new Estimator(CALIBRATION, 17, scenario);
    var findings =
        IntStream.rangeClosed(1, count)
            .mapToObj(line -> finding(FLAT, line))
            .map(f -> f.costing(estimator.estimate(f)))
            .toList();
    var costs = new CostTotals(scenario).of(findings, 1);
    var each = findings.get(0).estimate().orElseThrow().compute().energy().range().central();
    for (var group : Costs.Group.values()) {
      assertThat(
              costs.totals().stream()
                  .filter(total -> total.group() == group)
                  .mapToDouble(total -> total.compute().energy().central())
                  .sum())
          .isCloseTo(each * count, withPercentage(TIGHT));
    }
  }

  /** A product of lognormals is one: the medians multiply, the variances add up. */
  @Property(tries = 20)
  void aDrawnProductIsLognormal(
      @ForAll @DoubleRange(min = 0.01, max = 0.6) double one,
      @ForAll @DoubleRange(min = 0.01, max = 0.6) double other) {
    var drivers = List.of(new Driver("a", one * one, 0), new Driver("b", other * other, 0));
    var total =
        new MonteCarlo().total(List.of(Range.exactly(5, Unit.KWH)), List.of(drivers), Unit.KWH);
    var sigma = Math.sqrt(one * one + other * other);
    assertThat(total.central()).isCloseTo(5, withPercentage(5));
    assertThat(Math.log(total.high() / total.low()) / (2 * Drivers.Z95))
        .isCloseTo(sigma, withPercentage(5));
  }

  @Property(tries = 5)
  void sharedFactorsDoNotCancelOut(@ForAll @IntRange(min = 10, max = 30) int count) {
    var amounts = Collections.nCopies(count, Range.exactly(1, Unit.KWH));
    var shared = Collections.nCopies(count, List.of(new Driver("mix", 0.25, 1)));
    var own =
        IntStream.range(0, count)
            .mapToObj(i -> List.of(new Driver("waste:" + i, 0.25, 1)))
            .toList();
    var monteCarlo = new MonteCarlo();
    var together = monteCarlo.total(amounts, shared, Unit.KWH);
    var apart = monteCarlo.total(amounts, own, Unit.KWH);
    assertThat(together.high() / together.low()).isGreaterThan(2 * apart.high() / apart.low());
    assertThat(monteCarlo.total(amounts, own, Unit.KWH)).isEqualTo(apart);
  }

  @Property
  void sharesOfVarianceAddUpToOne(
      @ForAll @DoubleRange(min = 1.1, max = 100) double one,
      @ForAll @DoubleRange(min = 1.1, max = 100) double other) {
    var shares =
        new Drivers()
            .add("a", new Range<>(1, 1, one, Unit.ONE))
            .add("b", new Range<>(1, other, other, Unit.ONE))
            .add("known", Range.exactly(4, Unit.ONE))
            .shares();
    assertThat(shares).hasSize(2);
    assertThat(shares.stream().mapToDouble(Driver::share).sum()).isCloseTo(1, within(1e-12));
  }

  @Property
  void atLeastIsNeverMore(@ForAll @Scale(9) @DoubleRange(min = 1e-9, max = 1e9) double value) {
    for (var grade : Grade.values()) {
      assertThat(Numbers.atLeast(value, grade).doubleValue()).isLessThanOrEqualTo(value);
      assertThat(Numbers.round(value, grade).precision()).isLessThanOrEqualTo(grade.digits());
    }
  }

  private static Estimate estimate(Scenario scenario) {
    return new Estimator(CALIBRATION, 17, scenario).estimate(finding(FLAT, 1)).orElseThrow();
  }

  private static double carbon(Estimate estimate) {
    return estimate.compute().carbon().orElseThrow().range().central();
  }
}

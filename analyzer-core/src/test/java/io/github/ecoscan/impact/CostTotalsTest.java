package io.github.ecoscan.impact;

import static io.github.ecoscan.impact.Samples.FLAT;
import static io.github.ecoscan.impact.Samples.SIZED;
import static io.github.ecoscan.impact.Samples.finding;
import static io.github.ecoscan.impact.Samples.loop;
import static io.github.ecoscan.impact.Samples.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.github.ecoscan.impact.Scenario.Elasticity;
import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.Costs;
import io.github.ecoscan.model.Costs.Group;
import io.github.ecoscan.model.Estimate.Driver;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CostTotalsTest {
  private static final double TIGHT = 1e-9;

  @Test
  void findingsOnOneLoopCountAsTheLargest() {
    var loop = loop(5, Bound.constant(100));
    var costs =
        costs(scenario(1e6, Elasticity.NONE, 44), finding(FLAT, 6, loop), finding(SIZED, 7, loop));
    var total = total(costs, Group.FAMILY);
    assertThat(total.findings()).isEqualTo(1);
    // 100 x 1,000 ns against 10 x 100 + 100² ns, a million times
    assertThat(total.compute().cpu().central()).isCloseTo(100, withPercentage(TIGHT));
  }

  @Test
  void findingsElsewhereAddUp() {
    var costs = costs(scenario(1e6, Elasticity.NONE, 44), finding(FLAT, 6), finding(FLAT, 7));
    assertThat(total(costs, Group.ENTRY_POINT).key()).isEqualTo("a.Api#get()");
    assertThat(total(costs, Group.GRADE).compute().cpu().central())
        .isCloseTo(2, withPercentage(TIGHT));
  }

  @Test
  void yearsAndMillionsOfExecutionsAreNotMixed() {
    var here = finding(FLAT, 1);
    var elsewhere = finding(FLAT, here.family(), 2, Optional.of(Samples.request("b.Other#get()")));
    var costs = costs(scenario(1e6, Elasticity.NONE, 44), here, elsewhere);
    assertThat(costs.totals().stream().filter(t -> t.group() == Group.GRADE)).hasSize(2);
  }

  @Test
  void equipmentIsSavedOnlyWhenGivenBack() {
    var kept = costs(scenario(1e9, Elasticity.NONE, 44), finding(FLAT, 1));
    assertThat(total(kept, Group.GRADE).equipment().saved().isZero()).isTrue();
    assertThat(total(kept, Group.GRADE).equipment().carbon().low()).isPositive();
    var given = costs(scenario(1e9, Elasticity.AUTOSCALE, 44), finding(FLAT, 1));
    assertThat(total(given, Group.GRADE).equipment().saved())
        .isEqualTo(total(given, Group.GRADE).equipment().carbon());
  }

  @Test
  void whatToMeasureNextHasAllOfTheVariance() {
    var costs = costs(scenario(1e9, Elasticity.NONE, 44), finding(FLAT, 1), finding(FLAT, 2));
    assertThat(costs.next()).extracting(Driver::factor).startsWith("waste:" + FLAT);
    assertThat(costs.next().stream().mapToDouble(Driver::share).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void withoutAYearThereIsNothingToMeasureNext() {
    assertThat(costs(Scenario.NONE, finding(FLAT, 1)).next()).isEmpty();
    assertThat(costs(Scenario.NONE).totals()).isEmpty();
  }

  /** 10 CPU seconds at 4.24 J. */
  @Test
  void tellsWhatTheScanTook() {
    assertThat(costs(Scenario.NONE).own().central()).isCloseTo(10 * 4.24 / 3.6e6, within(1e-12));
  }

  @Test
  void smallerMachinesSaveTheDifference() {
    var none = Scenario.NONE;
    var plan =
        new Scenario(
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            none.stored(),
            Elasticity.RIGHTSIZE,
            Optional.of(new Scenario.Rightsizing("aws-r5.large", "aws-m5.large", 2)),
            "",
            Optional.empty(),
            false);
    var saved = costs(plan).declared().rightsizing().orElseThrow();
    assertThat(saved.grade()).isEqualTo(Grade.C);
    // two vCPU each, two instances, a year
    var perHour = (2_143_790.0 - 1_610_790) / (96 * 35_040);
    assertThat(saved.range().central()).isCloseTo(perHour * 2 * 2 * 8760, withPercentage(TIGHT));
    assertThat(saved.range().unit()).isEqualTo(Unit.GRAM_CO2E);
  }

  /** What a year of calls costs is as many times what one call does, at each bound. */
  @Test
  void aCallCostsItsPartOfTheYear() {
    var costs = costs(scenario(2e6, Elasticity.NONE, 44), finding(FLAT, 1), finding(FLAT, 2));
    var total = total(costs, Group.ENTRY_POINT);
    var each = total.each().orElseThrow();
    assertThat(each.energy().low() * 2e6)
        .isCloseTo(total.compute().energy().low(), withPercentage(TIGHT));
    assertThat(each.energy().high() * 2e6)
        .isCloseTo(total.compute().energy().high(), withPercentage(TIGHT));
    assertThat(each.carbon().orElseThrow().central() * 2e6)
        .isCloseTo(total.compute().carbon().orElseThrow().central(), withPercentage(TIGHT));
    assertThat(total(costs, Group.GRADE).each()).isEmpty();
  }

  @Test
  void whereLoopsAreNotCountedNothingIsSaidOfACall() {
    var costs = costs(Scenario.NONE, finding(FLAT, 3, loop(2, Bound.collection("rows"))));
    assertThat(total(costs, Group.ENTRY_POINT).each()).isEmpty();
  }

  /** Three copies of 100 GB on disks of 10.512 Wh per GB and year. */
  @Test
  void whatIsStoredCountsWithItsCopies() {
    var none = Scenario.NONE;
    var stored =
        new Scenario.Stored(
            Range.exactly(100, Unit.GIGABYTE), Scenario.Disk.SSD, Range.exactly(3, Unit.ONE));
    var scenario =
        new Scenario(
            List.of(),
            Optional.empty(),
            Optional.of(Electricity.of("FRA")),
            Optional.of(Range.exactly(1.2, Unit.ONE)),
            none.machine(),
            none.lifeYears(),
            Optional.of(stored),
            Elasticity.NONE,
            none.rightsizing(),
            "an order",
            Optional.empty(),
            false);
    var declared = costs(scenario).declared();
    assertThat(declared.functionalUnit()).isEqualTo("an order");
    var kept = declared.kept().orElseThrow();
    assertThat(kept.data().range().central()).isEqualTo(300);
    var energy = 300 * 0.010512 * 1.2;
    assertThat(kept.energy().range().central()).isCloseTo(energy, withPercentage(TIGHT));
    assertThat(kept.carbon().orElseThrow().range().low())
        .isCloseTo(energy * 44.18, withPercentage(TIGHT));
    assertThat(kept.equipment().orElseThrow().range().central())
        .isCloseTo(300 * 16.6, withPercentage(TIGHT));
  }

  private static Costs costs(Scenario scenario, Finding... findings) {
    var estimator = new Estimator(Samples.calibration(), 17, scenario);
    var estimated = Stream.of(findings).map(f -> f.costing(estimator.estimate(f))).toList();
    return new CostTotals(scenario).of(estimated, 10);
  }

  private static Costs.Total total(Costs costs, Group group) {
    return costs.totals().stream().filter(t -> t.group() == group).findFirst().orElseThrow();
  }
}

package io.github.ecoscan.impact;

import static io.github.ecoscan.impact.Samples.FLAT;
import static io.github.ecoscan.impact.Samples.SIZED;
import static io.github.ecoscan.impact.Samples.calibration;
import static io.github.ecoscan.impact.Samples.finding;
import static io.github.ecoscan.impact.Samples.loop;
import static io.github.ecoscan.impact.Samples.scenario;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.github.ecoscan.impact.Scenario.Elasticity;
import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.Estimate;
import io.github.ecoscan.model.Estimate.Basis;
import io.github.ecoscan.model.Estimate.Span;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Figure;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EstimatorTest {
  private static final double TIGHT = 1e-9;

  @Test
  void whatNobodyMeasuredHasNoEstimate() {
    var estimator = new Estimator(Calibration.NONE, 17, scenario(1e6, Elasticity.NONE, 44));
    assertThat(estimator.estimate(finding(FLAT, 1))).isEmpty();
    var other = new Estimator(calibration(), 17, Scenario.NONE);
    assertThat(other.estimate(finding("busy-wait", 1))).isEmpty();
  }

  @Test
  void withoutAFrequencyAMillionExecutionsAndNoYear() {
    var estimate = estimate(finding(FLAT, 1), Scenario.NONE);
    assertThat(estimate.span()).isEqualTo(Span.MILLION_EXECUTIONS);
    assertThat(estimate.basis()).isEqualTo(Basis.SAVING);
    // 1,000 ns a million times
    assertThat(cpu(estimate).central()).isCloseTo(1, withPercentage(TIGHT));
    assertThat(cpu(estimate).low()).isCloseTo(0.5, withPercentage(TIGHT));
    assertThat(estimate.data().allocated().orElseThrow().range().central()).isEqualTo(1e8);
    // no place, no carbon of electricity
    assertThat(estimate.compute().carbon()).isEmpty();
  }

  @Test
  void aScenarioGivesAYear() {
    var estimate = estimate(finding(FLAT, 1), scenario(2e9, Elasticity.NONE, 100));
    assertThat(estimate.span()).isEqualTo(Span.YEAR);
    assertThat(cpu(estimate).central()).isCloseTo(2000, withPercentage(TIGHT));
    // 2,000 s x 2.76 W x PUE
    var kilowattHours = 2000 * 2.76 / 3.6e6 * 1.135;
    assertThat(estimate.compute().energy().range().central())
        .isCloseTo(kilowattHours, withPercentage(TIGHT));
    assertThat(estimate.compute().carbon().orElseThrow().range().central())
        .isCloseTo(kilowattHours * 100, withPercentage(TIGHT));
    assertThat(estimate.equipment().carbon().range().central())
        .isCloseTo(2000 / 3600.0 * 0.288, withPercentage(TIGHT));
    assertThat(estimate.equipment().life().orElseThrow().range().central())
        .isCloseTo(2000 / 3600.0 / 96 / 24, withPercentage(TIGHT));
    assertThat(estimate.grade()).isEqualTo(Grade.C);
    assertThat(estimate.compute().cpu().orElseThrow().grade()).isEqualTo(Grade.B);
  }

  @Test
  void theInnermostLoopIsTheSizeAndTheOthersMultiply() {
    var three = loop(1, Bound.constant(3));
    var hundred = loop(2, Bound.constant(100));
    var estimate = estimate(finding(SIZED, 3, three, hundred), Scenario.NONE);
    // 3 x (10 x 100 + 100²) ns, a million times
    assertThat(cpu(estimate).central()).isCloseTo(33, withPercentage(TIGHT));
    assertThat(estimate.executions().range().central()).isEqualTo(3e6);
  }

  @Test
  void anUnknownSizeIsTheMeasuredRange() {
    var estimate = estimate(finding(SIZED, 3, loop(2, Bound.collection("rows"))), Scenario.NONE);
    assertThat(cpu(estimate).low()).isCloseTo(0.2, withPercentage(TIGHT));
    assertThat(cpu(estimate).central()).isCloseTo(11, withPercentage(TIGHT));
    assertThat(cpu(estimate).high()).isCloseTo(1010, withPercentage(TIGHT));
    assertThat(estimate.compute().cpu().orElseThrow().grade()).isEqualTo(Grade.C);
    assertThat(estimate.assumptions()).anyMatch(text -> text.en().contains("10 to 1000"));
  }

  /** What a turn wastes is known better here than how many there are. */
  @Test
  void theSizeIsAFactorOfItsOwn() {
    var unknown = estimate(finding(SIZED, 3, loop(2, Bound.collection("rows"))), Scenario.NONE);
    assertThat(unknown.drivers().get(0).factor()).isEqualTo("n:" + SIZED);
    var known = estimate(finding(SIZED, 3, loop(2, Bound.constant(100))), Scenario.NONE);
    assertThat(known.drivers()).extracting(Estimate.Driver::factor).doesNotContain("n:" + SIZED);
  }

  @Test
  void beyondWhatWasMeasuredTheGradeFalls() {
    var estimate = estimate(finding(SIZED, 3, loop(2, Bound.constant(5000))), Scenario.NONE);
    assertThat(estimate.compute().cpu().orElseThrow().grade()).isEqualTo(Grade.C);
  }

  @Test
  void unknownTurnsForbidAYear() {
    var estimate =
        estimate(
            finding(FLAT, 3, loop(2, Bound.collection("rows"))),
            scenario(2e9, Elasticity.NONE, 44));
    assertThat(estimate.span()).isEqualTo(Span.MILLION_EXECUTIONS);
    assertThat(cpu(estimate).central()).isCloseTo(1, withPercentage(TIGHT));
    assertThat(estimate.assumptions()).anyMatch(text -> text.en().contains("iterations"));
  }

  @Test
  void retriesAndCallsAreNoTurns() {
    var retry = new Frame(Frame.Kind.LOOP, Frame.Shape.RETRY, Bound.constant(5), 1);
    var call =
        new Frame(Frame.Kind.CALL, Frame.Shape.PLAIN, new Bound(Bound.Kind.UNKNOWN, -1, ""), 1);
    var estimate = estimate(finding(FLAT, 3, retry, call), Scenario.NONE);
    assertThat(cpu(estimate).central()).isCloseTo(1, withPercentage(TIGHT));
  }

  @Test
  void onlyCapacityGivenBackSavesEquipment() {
    var stays = estimate(finding(FLAT, 1), scenario(2e9, Elasticity.NONE, 44)).equipment();
    assertThat(stays.savedCarbon().range().isZero()).isTrue();
    assertThat(stays.carbon().range().isZero()).isFalse();
    var released = estimate(finding(FLAT, 1), scenario(2e9, Elasticity.AUTOSCALE, 44)).equipment();
    assertThat(released.savedCarbon()).isEqualTo(released.carbon());
  }

  /** A recording needs no other rule, and no other estimator. */
  @Test
  void anotherSourceOfFrequenciesCapsTheWaste() {
    var profile =
        new Frequencies() {
          @Override
          public Optional<Figure<Unit.Per<Unit.Execution, Unit.Year>>> executions(Finding finding) {
            return Optional.of(
                new Figure<>(Range.exactly(1e9, Unit.per(Unit.EXECUTION, Unit.YEAR)), Grade.A));
          }

          @Override
          public Optional<Figure<Unit.One>> turns(Finding finding, Frame frame) {
            return Optional.empty();
          }

          @Override
          public Optional<Figure<Unit.Per<Unit.CpuSecond, Unit.Year>>> most(Finding finding) {
            return Optional.of(
                new Figure<>(Range.exactly(600, Unit.per(Unit.CPU_SECOND, Unit.YEAR)), Grade.A));
          }
        };
    var estimator = new Estimator(calibration(), 17, Scenario.NONE, profile);
    var cpu = cpu(estimator.estimate(finding(FLAT, 1)).orElseThrow());
    assertThat(cpu.low()).isCloseTo(500, withPercentage(TIGHT));
    assertThat(List.of(cpu.central(), cpu.high())).containsExactly(600.0, 600.0);
  }

  @Test
  void theAnnotationOrTheKindOfAnEntryPointIsEnough() {
    var entry = Optional.of(Samples.request("a.Api#get()"));
    assertThat(new Scenario.Annotated("web.Get").fits("x", entry)).isTrue();
    assertThat(new Scenario.Annotated("web.Post").fits("x", entry)).isFalse();
    assertThat(new Scenario.Named("a.Api#g*").fits("x", entry)).isTrue();
    assertThat(new Scenario.Named("a.Api#get()").fits("x", entry)).isTrue();
    assertThat(new Scenario.Named("a.Api#ge").fits("x", entry)).isFalse();
    assertThat(new Scenario.Named("x#y").fits("x#y(int)", Optional.empty())).isTrue();
  }

  @Test
  void aLanguageModelIsEstimatedOnlyWhenTheUserNamesIt() {
    var call = finding("llm-call-in-loop", Family.AI, 1, Optional.empty());
    assertThat(new Estimator(calibration(), 17, Scenario.NONE).estimate(call)).isEmpty();
    var estimate = estimate(call, withModel());
    assertThat(estimate.basis()).isEqualTo(Basis.WORK);
    assertThat(estimate.grade()).isEqualTo(Grade.D);
    assertThat(estimate.data().tokensOut().orElseThrow().range().central()).isEqualTo(1e9);
    assertThat(estimate.data().tokensIn()).isEmpty();
    // 1,000 tokens of 70 thousand million parameters, from 0.66 Wh by the new method to 12.5
    var energy = estimate.compute().energy().range();
    assertThat(energy.central() / 1e6 * 1000).isCloseTo(0.66, withPercentage(1));
    assertThat(energy.high() / 1e6 * 1000).isCloseTo(12.5, withPercentage(1));
  }

  private static Scenario withModel() {
    var size = Range.exactly(70, Unit.ONE);
    var model =
        new LanguageModel(
            "seventy",
            size,
            size,
            Range.exactly(1.2, Unit.ONE),
            Range.exactly(0.5, Unit.per(Unit.LITRE, Unit.KWH)),
            "a test");
    var calls =
        new Scenario.Calls(
            model, Optional.empty(), Range.exactly(1000, Unit.TOKEN), Optional.empty());
    var none = Scenario.NONE;
    return new Scenario(
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        none.stored(),
        Elasticity.NONE,
        Optional.empty(),
        "",
        Optional.of(calls),
        false);
  }

  private static Estimate estimate(Finding finding, Scenario scenario) {
    return new Estimator(calibration(), 17, scenario).estimate(finding).orElseThrow();
  }

  private static Range<Unit.CpuSecond> cpu(Estimate estimate) {
    return estimate.compute().cpu().orElseThrow().range();
  }
}

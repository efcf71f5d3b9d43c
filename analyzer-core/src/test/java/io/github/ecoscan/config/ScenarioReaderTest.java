package io.github.ecoscan.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.ecoscan.impact.Factors;
import io.github.ecoscan.impact.Machine;
import io.github.ecoscan.impact.Scenario;
import io.github.ecoscan.impact.Scenario.Elasticity;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {
  private final SettingsReader reader = new SettingsReader(SampleRules.ALL);

  @Test
  void readsEverything() throws ConfigException {
    var scenario =
        read(
            """
            scenario:
              zone: FRA
              electricity: { source: a book, metals: 5.0e-5 }
              pue: [1.2, 1.3, 1.5]
              equipment: aws-m5.large
              lifetimeYears: 6
              stored: { gigabytes: [100, 200, 400], disk: hdd }
              replication: 3
              elasticity: rightsize
              rightsize: { before: aws-r5.large, after: aws-m5.large, instances: 4 }
              functionalUnit: an order
              iterations: 10
              uncertainty: montecarlo
              entryPoints:
                - { symbol: "a.B#c*", callsPerYear: [1, 2_000, 3.0e+6], iterations: [1, 2, 3] }
                - { annotation: web.Get, callsPerYear: 5 }
              llm: { model: mistral-large, outputTokens: 300, zone: SWE }
            """);
    assertThat(scenario.grid().orElseThrow().carbon().range().central()).isEqualTo(44.18);
    assertThat(scenario.grid().orElseThrow().metals().orElseThrow().range().low()).isEqualTo(5e-5);
    assertThat(scenario.grid().orElseThrow().primary()).isEmpty();
    assertThat(scenario.overhead()).contains(new Range<>(1.2, 1.3, 1.5, Unit.ONE));
    assertThat(scenario.machine()).contains(Machine.of("aws-m5.large", Factors.shipped()));
    assertThat(scenario.lifeYears()).contains(Range.exactly(6, Unit.ONE));
    assertThat(scenario.stored())
        .contains(
            new Scenario.Stored(
                new Range<>(100, 200, 400, Unit.GIGABYTE),
                Scenario.Disk.HDD,
                Range.exactly(3, Unit.ONE)));
    assertThat(scenario.elasticity()).isEqualTo(Elasticity.RIGHTSIZE);
    assertThat(scenario.rightsizing())
        .contains(new Scenario.Rightsizing("aws-r5.large", "aws-m5.large", 4));
    assertThat(scenario.functionalUnit()).isEqualTo("an order");
    assertThat(scenario.iterations()).contains(Range.exactly(10, Unit.ONE));
    assertThat(scenario.isDrawn()).isTrue();
    assertThat(scenario.entryPoints())
        .containsExactly(
            new Scenario.Entry(
                new Scenario.Named("a.B#c*"),
                new Range<>(1, 2000, 3e6, Unit.per(Unit.EXECUTION, Unit.YEAR)),
                Optional.of(new Range<>(1, 2, 3, Unit.ONE))),
            new Scenario.Entry(
                new Scenario.Annotated("web.Get"),
                Range.exactly(5, Unit.per(Unit.EXECUTION, Unit.YEAR)),
                Optional.empty()));
    var calls = scenario.inference().orElseThrow();
    assertThat(calls.model().name()).isEqualTo("mistral-large");
    assertThat(calls.written()).isEqualTo(Range.exactly(300, Unit.TOKEN));
    assertThat(calls.grid()).isPresent();
  }

  /** The server of Boavizta's test: 967.9 kg, four years of 96 threads. */
  @Test
  void aServerIsKnownByItsParts() throws ConfigException {
    var scenario =
        read(
            "scenario: {equipment: {processors: 2, cores: 24, memoryGigabytes: 384,"
                + " ssdGigabytes: 400}}");
    var machine = scenario.machine().orElseThrow();
    assertThat(machine.threads().range().central()).isEqualTo(96);
    assertThat(machine.carbon().range().central())
        .isCloseTo(967_900 / (96 * 35_040.0), within(1e-4));
  }

  @Test
  void aModelOfOnesOwnIsDenseUnlessSaidOtherwise() throws ConfigException {
    var scenario =
        read(
            "scenario: {llm: {outputTokens: 1, model:"
                + " {name: ours, activeParameters: [7, 8, 9], source: us}}}");
    var model = scenario.inference().orElseThrow().model();
    assertThat(model.total()).isEqualTo(model.active());
    assertThat(model.active().high()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scenario: {zone: FRB} | e.yml:1: unknown zone 'FRB'. Did you mean 'FRA'?",
        "scenario: {pue: [1.5, 1.2, 1]} | e.yml:1: 'pue' must be a number above 0, or"
            + " [low, central, high] in this order, not a list.",
        "scenario: {equipment: aws-m5.larg} | e.yml:1: unknown equipment 'aws-m5.larg'. Did you"
            + " mean 'aws-m5.large'?",
        "scenario: {entryPoints: [{kind: request}]} | e.yml:1: an entry point lacks"
            + " 'callsPerYear'.",
        "scenario: {electricity: {source: us}} | e.yml:1: 'electricity' lacks 'carbon'.",
        "scenario: {llm: {model: gpt-4o}} | e.yml:1: 'llm' lacks 'outputTokens'.",
        "scenario: {equipment: {cores: 4, memoryGigabytes: 8}} | e.yml:1: 'equipment' lacks"
            + " 'processors'.",
        "scenario: {replication: 3} | e.yml:1: the scenario lacks 'stored'.",
        "scenario: {elasticity: rightsize} | e.yml:1: the scenario lacks 'rightsize'.",
        "scenario: {callsPerYear: 3} | e.yml:1: unknown key 'callsPerYear'. Known: zone,"
            + " electricity, pue, equipment, lifetimeYears, stored, replication, elasticity,"
            + " rightsize, functionalUnit, iterations, entryPoints, llm, uncertainty.",
      })
  void saysWhatIsWrongAndWhere(String text, String complaint) {
    var thrown = catchThrowableOfType(ConfigException.class, () -> reader.read("e.yml", text));
    assertThat(thrown.problems())
        .extracting(problem -> problem.located().en())
        .containsExactly(complaint);
  }

  private Scenario read(String text) throws ConfigException {
    return reader.read("e.yml", text).scenario();
  }
}

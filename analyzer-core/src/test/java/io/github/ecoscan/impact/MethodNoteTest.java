package io.github.ecoscan.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number that docs/estimates.md makes by hand is the number that ecoscan computes. */
class MethodNoteTest {
  private static final double PRINTED = 1e-3; // per cent: six digits

  @ParameterizedTest
  @ValueSource(strings = {"estimates.md", "estimates.fr.md"})
  void theTableIsWhatEcoscanComputes(String page) throws IOException {
    var rows =
        Files.readAllLines(Path.of("../docs", page)).stream()
            .filter(line -> line.startsWith("|"))
            .map(line -> line.substring(1).split("\\|"))
            .filter(cells -> cells.length == 4 && cells[1].strip().matches("[0-9.]+"))
            .map(cells -> Arrays.stream(cells).skip(1).map(String::strip).toList())
            .toList();
    assertThat(rows).hasSize(9);

    var estimate =
        new Estimator(Samples.calibration(), 17, scenario())
            .estimate(Samples.finding(Samples.FLAT, 1))
            .orElseThrow();
    var compute = estimate.compute();
    var machine = Machine.unknown(Factors.shipped());
    var expected =
        List.of(
            new Range<>(500, 1000, 2000, Unit.ONE),
            compute.cpu().orElseThrow().range(),
            machine.marginal().range(),
            compute.energy().range(),
            Electricity.of("FRA").carbon().range(),
            compute.carbon().orElseThrow().range(),
            estimate.equipment().time().orElseThrow().range(),
            machine.carbon().range(),
            estimate.equipment().carbon().range());
    for (var i = 0; i < rows.size(); i++) {
      var row = rows.get(i).stream().map(Double::valueOf).toList();
      var range = expected.get(i);
      assertThat(row.get(0)).isCloseTo(range.low(), withPercentage(PRINTED));
      assertThat(row.get(1)).isCloseTo(range.central(), withPercentage(PRINTED));
      assertThat(row.get(2)).isCloseTo(range.high(), withPercentage(PRINTED));
    }
  }

  private static Scenario scenario() {
    return new Scenario(
        List.of(
            new Scenario.Entry(
                new Scenario.Named("a.Api#get"),
                Range.exactly(2e9, Unit.per(Unit.EXECUTION, Unit.YEAR)),
                Optional.empty())),
        Optional.empty(),
        Optional.of(Electricity.of("FRA")),
        Optional.of(Range.exactly(1.135, Unit.ONE)),
        Optional.empty(),
        Optional.empty(),
        Range.exactly(1, Unit.ONE),
        Scenario.Elasticity.NONE,
        Optional.empty(),
        "",
        Optional.empty(),
        false);
  }
}

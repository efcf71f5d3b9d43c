package io.github.ecoscan.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.ecoscan.model.Figure;
import io.github.ecoscan.model.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every constant says what it is, where it comes from, and why it may be shipped. */
class FactorsTest {
  private static final Path NOTICE = Path.of("../NOTICE");

  static List<Factor> factors() {
    return Factors.shipped().all();
  }

  @ParameterizedTest
  @MethodSource("factors")
  void isComplete(Factor factor) {
    assertThat(List.of(factor.unit(), factor.source(), factor.licence(), factor.how()))
        .noneMatch(String::isBlank);
    assertThat(factor.year()).isBetween(2010, 2026);
    assertThat(factor.low()).isLessThanOrEqualTo(factor.central());
    assertThat(factor.central()).isPositive().isLessThanOrEqualTo(factor.high());
    assertThat(factor.licence()).doesNotContainIgnoringCase("unclear");
  }

  @ParameterizedTest
  @ValueSource(strings = {"electricity-ember.csv", "electricity-owid.csv", "llm-models.csv"})
  void tablesTellTheirSourceAndLicence(String name) throws IOException {
    var comments = text(name).lines().filter(line -> line.startsWith("#")).toList();
    assertThat(comments).anyMatch(line -> line.startsWith("# Licence:"));
    assertThat(text(name)).containsIgnoringCase("source");
    assertThat(Table.shipped(name).keys()).doesNotHaveDuplicates().hasSizeGreaterThan(3);
  }

  @Test
  void machinesTellTheirSourceYearAndLicence() {
    var machines = Table.shipped("equipment.csv");
    assertThat(machines.keys()).hasSizeGreaterThan(5);
    for (var name : machines.keys()) {
      var row = machines.find(name).orElseThrow();
      assertThat(List.of(row.text("source"), row.text("year"), row.text("licence")))
          .noneMatch(String::isBlank);
    }
  }

  @Test
  void nothingOfUnclearLicenceIsShipped() throws IOException {
    assertThat(text("electricity-ember.csv")).doesNotContain("adpe").doesNotContain("pe_mj");
    assertThat(text("equipment.csv")).doesNotContain("ADEME").doesNotContain("terms unclear");
    for (var zone : Electricity.zones()) {
      var electricity = Electricity.of(zone);
      assertThat(electricity.metals()).isEmpty();
      assertThat(electricity.primary()).isEmpty();
      assertThat(electricity.water()).isEmpty();
    }
  }

  @Test
  void everyRowHasItsBoundsInOrder() {
    var factors = Factors.shipped();
    for (var zone : Electricity.zones()) {
      ordered(Electricity.of(zone).carbon());
    }
    for (var name : Machine.names()) {
      var machine = Machine.of(name, factors);
      List.of(machine.marginal(), machine.full(), machine.carbon(), machine.metals())
          .forEach(FactorsTest::ordered);
    }
    for (var name : LanguageModel.names()) {
      assertThat(LanguageModel.of(name).active().low())
          .isLessThanOrEqualTo(LanguageModel.of(name).total().high());
    }
  }

  private static void ordered(Figure<?> figure) {
    var range = figure.range();
    assertThat(range.low()).isPositive().isLessThanOrEqualTo(range.central());
    assertThat(range.central()).isLessThanOrEqualTo(range.high());
  }

  @Test
  void theNoticeNamesEverySource() throws IOException {
    var notice = Files.readString(NOTICE);
    assertThat(notice)
        .contains("Ember", "Our World in Data", "CodeCarbon", "Cloud Carbon Footprint")
        .contains("Boavizta", "EcoLogits", "CO2.js", "electricity-ember.LICENSE.txt");
  }

  @Test
  void theUnitMustBeTheOneExpected() {
    assertThatThrownBy(() -> Factors.shipped().figure("pue", Unit.KWH))
        .hasMessage("pue is in 1, not in kWh");
    assertThatThrownBy(() -> Factors.shipped().figure("heat", Unit.KWH))
        .hasMessage("no factor heat");
  }

  /** The derivations that the file tells, done again. */
  @Test
  void derivedValuesAreWhatTheirSourcesGive() {
    var any = Machine.unknown(Factors.shipped());
    assertThat(any.carbon().range().central()).isCloseTo(967_900 / (96 * 35_040.0), within(5e-4));
    assertThat(any.carbon().range().high()).isCloseTo(1_610_790 / (96 * 35_040.0), within(5e-4));
    assertThat(any.carbon().range().low()).isCloseTo(458_400 / (96 * 35_040.0), within(5e-4));
    assertThat(any.metals().range().central()).isCloseTo(149.2 / (96 * 35_040.0), within(5e-7));
    assertThat(any.primary().range().central()).isCloseTo(12_870 / (96 * 35_040.0), within(5e-6));
    assertThat(any.full().range().central()).isCloseTo((0.74 + 0.5 * 2.76) / 0.5, within(5e-3));
    assertThat(any.marginal().range().central()).isCloseTo(3.5 - 0.74, within(1e-9));
    assertThat(any.marginal().range().low()).isCloseTo(1.69 - 0.47, within(1e-9));
    assertThat(any.marginal().range().high()).isCloseTo(4.74 - 1, within(1e-9));
    assertThat(Machine.of("aws-m5.large", Factors.shipped()).full().range().central())
        .isCloseTo(12.2, within(1e-9));
  }

  /** Boavizta, tests/api/test_cloud.py: an hour of a c5a.24xlarge. */
  @Test
  void embodiedOfAnHourOfAKnownMachine() {
    var machine = Machine.of("aws-c5a.24xlarge-bv", Factors.shipped());
    assertThat(machine.carbon().range().central() * 96 / 1000).isCloseTo(0.022, within(5e-4));
    assertThat(machine.carbon().range().low() * 96 / 1000).isCloseTo(0.01308, within(5e-5));
  }

  private static String text(String name) throws IOException {
    try (var in = Factors.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

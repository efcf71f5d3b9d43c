package io.github.ecoscan.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import io.github.ecoscan.model.Unit.GramCo2e;
import io.github.ecoscan.model.Unit.KilowattHour;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that others published or that come from their code; see docs/estimates.md. */
class ReferenceCasesTest {
  private static final double TIGHT = 1e-7; // per cent: 1e-9 relative
  private static final double CCF_OVERHEAD = 1.135;
  private static final double CCF_GRID = 415.755;

  /** SCI specification, section on embodied emissions. */
  @Test
  void sciShareOfADevice() {
    var whole = Range.exactly(1_000_000, Unit.GRAM_CO2E);
    assertThat(Formulas.share(whole, 1, 4 * 8760, 1).central()).isCloseTo(28.54, within(0.005));
  }

  /** EcoLogits 0.9.1, inputs of its tests; the last water column is by the documented formula. */
  @ParameterizedTest
  @CsvSource({
    "7.3, 7.3, 5, 1.536243521642994e-05, 9.071180021727118e-06, 7.237925175460849e-07,"
        + " 4.353688815582023e-11, 1.621750597022299e-04",
    "12.9, 46.7, 10, 3.994122499298407e-05, 2.3584414651407248e-05, 2.7903688056783754e-06,"
        + " , 4.3260839302395324e-04",
  })
  void ecologitsRequests(
      double active,
      double total,
      double latency,
      double energy,
      double usage,
      double embodied,
      Double metals,
      double primary) {
    var request = Inference.request(active, total, 200, OptionalDouble.of(latency));
    var taken = request.machines() * 1.26;

    close(taken, energy);
    close(taken * 0.590478, usage);
    close(request.embodied().carbon() / 1000, embodied);
    close(taken * 9.988 + request.embodied().primary(), primary);
    if (metals != null) {
      close(taken * 7.37708e-8 + request.embodied().metals() / 1000, metals);
    }
  }

  @Test
  void ecologitsWaterByTheDocumentedFormulaAndByItsCode() {
    var request = Inference.request(7.3, 7.3, 200, OptionalDouble.of(5));
    var onSite = Range.exactly(0.37, Unit.per(Unit.LITRE, Unit.KWH));
    var offSite = Range.exactly(5.04, Unit.per(Unit.LITRE, Unit.KWH));
    var overhead = Range.exactly(1.26, Unit.ONE);
    var machines = kilowattHours(request.machines());

    close(Formulas.water(machines, onSite, overhead, offSite).central(), 8.193786478452047e-05);
    // its code takes the overhead twice
    close(
        Formulas.water(machines.times(1.26), onSite, overhead, offSite).central(),
        1.0324170962849579e-04);
  }

  @ParameterizedTest
  @CsvSource({
    "88, 2.3836559142636376e-03, 9.142512259158182e-04, 1.837086463559605e-04",
    "264, 5.11716214462866e-03, 1.962687540572323e-03, 4.0497848184289047e-04",
  })
  void ecologitsRange(double active, double energy, double usage, double embodied) {
    var request = Inference.request(active, 880, 400, OptionalDouble.empty());
    close(request.machines() * 1.2, energy);
    close(request.machines() * 1.2 * 0.38355, usage);
    close(request.embodied().carbon() / 1000, embodied);
  }

  /** The older method, to the digits the method note prints: 12.5 Wh against 0.66. */
  @Test
  void olderEcologits() {
    assertThat(Inference.older(70, 70, 1000).machines() * 1.2 * 1000).isCloseTo(12.5, within(0.05));
    var newer = Inference.request(70, 70, 1000, OptionalDouble.empty());
    assertThat(newer.machines() * 1.2 * 1000).isCloseTo(0.66, within(0.005));
    var small = Inference.request(8, 8, 1000, OptionalDouble.empty());
    assertThat(small.machines() * 1.2 * 1000).isCloseTo(0.089, within(0.0005));
  }

  /** Cloud Carbon Footprint, ComputeEstimator. */
  @Test
  void ccfProcessor() {
    var power =
        Range.exactly(
            Formulas.linearPower(0.71, 3.46, 0.01), Unit.per(Unit.JOULE, Unit.CPU_SECOND));
    var energy =
        Formulas.energy(power, Range.exactly(3600, Unit.CPU_SECOND)).times(CCF_OVERHEAD * 2);
    close(energy.central(), 0.0016741249999999998);
    close(tonnes(energy), 6.960258393749999e-7);
  }

  /** Cloud Carbon Footprint, MemoryEstimator. */
  @Test
  void ccfMemory() {
    var power = Range.exactly(0.392 * 3600, Unit.per(Unit.JOULE, Unit.GIGABYTE_HOUR));
    var energy =
        Formulas.memoryEnergy(power, Range.exactly(80, Unit.GIGABYTE_HOUR)).times(CCF_OVERHEAD);
    close(energy.central(), 0.0355936);
    close(tonnes(energy), 0.000014798217168);
  }

  /** Cloud Carbon Footprint, NetworkingEstimator. */
  @Test
  void ccfNetwork() {
    var rate = Range.exactly(0.001, Unit.per(Unit.KWH, Unit.GIGABYTE));
    var energy =
        Formulas.networkEnergy(rate, Range.exactly(1e7, Unit.GIGABYTE)).times(CCF_OVERHEAD);
    close(energy.central(), 11350);
    close(tonnes(energy), 4.71881925);
  }

  /** Cloud Carbon Footprint, StorageEstimator. */
  @ParameterizedTest
  @CsvSource({
    "storage.ssd, 0.001362, 5.6625831e-7",
    "storage.hdd, 0.00073775, 3.0672325125e-7",
  })
  void ccfStorage(String factor, double expected, double expectedTonnes) {
    var rate = Factors.shipped().figure(factor, Unit.per(Unit.KWH, Unit.GIGABYTE_YEAR)).range();
    var kept = Range.exactly(1000.0 / 8760, Unit.GIGABYTE_YEAR);
    var energy = Formulas.storageEnergy(rate, kept, Range.exactly(1, Unit.ONE)).times(CCF_OVERHEAD);
    close(energy.central(), expected);
    close(tonnes(energy), expectedTonnes);
  }

  /** Cloud Carbon Footprint, EmbodiedEmissionsEstimator. */
  @Test
  void ccfEmbodied() {
    var whole = Range.exactly(1_795_700, Unit.GRAM_CO2E);
    close(Formulas.share(whole, 24, 35_040, 1.0 / 96).central() / 1e6, 0.000012811786529680366);
  }

  /** Impact Framework, teads-curve.yaml. */
  @ParameterizedTest
  @CsvSource({"0.01, 0.00035", "0.1, 0.0008", "0.5, 0.001875", "1, 0.00255"})
  void ifTeadsCurve(double load, double expected) {
    var watts = Formulas.designPower(100, load);
    close(watts * 360 / 3.6e6 * 2 / 8, expected);
  }

  /** Impact Framework, pipeline-teads-sci.yaml, first row. */
  @Test
  void ifScore() {
    var energy = kilowattHours(Formulas.designPower(100, 0.5) / 3.6e6 / 8);
    var grid = grid(800);
    var none = Range.zero(Unit.GRAM_CO2E);
    var whole = Range.exactly(1e6, Unit.GRAM_CO2E);
    var embodied = Formulas.share(whole, 1, 126_144_000, 1);

    close(Formulas.intensity(energy, grid, none, 1).central(), 0.0020833333333333333);
    close(embodied.central(), 0.007927447995941146);
    close(Formulas.intensity(energy, grid, embodied, 1).central(), 0.010010781329274479);
  }

  /** Impact Framework, sci/success.yaml. */
  @Test
  void ifScoreOfRequests() {
    var carbon = Range.exactly(5.02, Unit.GRAM_CO2E);
    close(Formulas.intensity(kilowattHours(0), grid(1), carbon, 100).central(), 0.0502);
  }

  /** Boavizta, tests/api/test_component.py: a processor of 12 cores. */
  @Test
  void boaviztaProcessor() {
    var one = Server.processor(12);
    printed(one.carbon() / 1000, 14.93);
    printed(one.metals() / 1000, 0.0204);
    printed(one.primary(), 233.9);
  }

  /** The same, the curve of a Xeon Platinum. */
  @ParameterizedTest
  @CsvSource({"0, 35.579", "0.5, 182.22", "1, 260.02"})
  void boaviztaPower(double load, double expected) {
    var platinum = List.of(171.1813, 0.0354, 36.8953, -10.1336);
    printed(Formulas.logarithmicPower(platinum, load), expected);
  }

  /** Boavizta, tests/unit/compute/test_bottom_up.py: two processors of 24 cores. */
  @Test
  void boaviztaProcessors() {
    var two = Server.processor(24).times(2);
    printed(two.carbon() / 1000, 41.45);
    printed(two.metals() / 1000, 0.04081);
    printed(two.primary(), 623.6);
  }

  /** Boavizta, tests/api/test_server.py: a Dell R740. */
  @Test
  void boaviztaServer() {
    var r740 =
        new Server(2, 24, new Server.Chips(12, 32, 1.79), new Server.Chips(1, 400, 50.6)).making();
    printed(r740.carbon() / 1000, 967.9);
    printed(r740.metals() / 1000, 0.1492);
    printed(r740.primary(), 12_870);
  }

  /** Boavizta, single_server.md: 8 modules of 32 GB, and two default processors at half load. */
  @Test
  void boaviztaPowerOfAServer() {
    var memory =
        Factors.shipped().figure("memory.energy", Unit.per(Unit.JOULE, Unit.GIGABYTE_HOUR));
    printed(memory.range().low() / 3600 * 8 * 32, 72.704);
    var any = List.of(171.2, 0.0354, 36.89, -10.13);
    printed(2 * Formulas.logarithmicPower(any, 0.5), 364.46);
  }

  /** Boavizta, tests/api/test_cloud.py: an hour of a c5a.24xlarge. */
  @Test
  void boaviztaHourOfAMachine() {
    var whole = new Range<>(458.4, 780, 1215, Unit.GRAM_CO2E);
    var hour = Formulas.share(whole, 1, 35_040, 1);
    printed(hour.low(), 0.01308);
    printed(hour.central(), 0.022);
    printed(hour.high(), 0.03467);
  }

  /** CO2.js, sustainable-web-design-v4: a gigabyte to users. */
  @ParameterizedTest
  @CsvSource({
    "users.datacentre, 494, 27.17",
    "network.users, 494, 29.146",
    "users.device, 494, 39.52",
    "users.datacentre.embodied, 494, 5.928",
    "network.users.embodied, 494, 6.422",
    "users.device.embodied, 494, 40.014",
    "users.datacentre, 100, 5.5",
    "network.users, 200, 11.8",
    "users.device, 300, 24",
  })
  void swdGigabyte(String factor, double intensity, double expected) {
    assertThat(swd(factor, intensity)).isCloseTo(expected, within(1e-3));
  }

  @Test
  void swdWholeGigabyte() {
    var all =
        Factors.shipped().all().stream()
            .map(Factor::id)
            .filter(id -> id.startsWith("users.") || id.startsWith("network.users"))
            .toList();
    assertThat(all).hasSize(6);
    assertThat(all.stream().mapToDouble(id -> swd(id, 494)).sum()).isCloseTo(148.2, within(1e-3));
  }

  private static double swd(String factor, double intensity) {
    var rate = Factors.shipped().figure(factor, Unit.per(Unit.KWH, Unit.GIGABYTE)).range();
    var energy = Formulas.networkEnergy(rate, Range.exactly(1, Unit.GIGABYTE));
    return Range.of(grid(intensity), energy).central();
  }

  /** CodeCarbon, tests/test_emissions.py: France to two decimals of a kilogram. */
  @Test
  void franceByTheSecondOpinion() {
    var range = Electricity.of("FRA").carbon().range();
    assertThat(range.central()).isEqualTo(44.18);
    assertThat(range.high() / 1000).isCloseTo(0.05604, within(5e-6));
  }

  private static Range<KilowattHour> kilowattHours(double value) {
    return Range.exactly(value, Unit.KWH);
  }

  private static Range<Unit.Per<GramCo2e, KilowattHour>> grid(double grams) {
    return Range.exactly(grams, Unit.per(Unit.GRAM_CO2E, Unit.KWH));
  }

  private static double tonnes(Range<KilowattHour> energy) {
    return Range.of(grid(CCF_GRID), energy).central() / 1e6;
  }

  /** Equal in all digits that the source prints. */
  private static void printed(double actual, double expected) {
    var decimals = BigDecimal.valueOf(expected).scale();
    var half = 0.5 * Math.pow(10, -decimals);
    // a whole number with zeros at its end is rounded to tens
    var tolerance = expected % 10 == 0 ? 5 : half;
    assertThat(actual).isCloseTo(expected, within(tolerance * (1 + 1e-9)));
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, withPercentage(TIGHT));
  }
}

package io.github.ecoscan.impact;

import io.github.ecoscan.model.Figure;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import io.github.ecoscan.model.Unit.CpuSecond;
import io.github.ecoscan.model.Unit.Joule;
import io.github.ecoscan.model.Unit.One;
import io.github.ecoscan.model.Unit.Per;
import io.github.ecoscan.model.Unit.VcpuHour;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The machines that run the code, by virtual processor.
 *
 * @param marginal what a busy second adds to a machine that is on anyway
 * @param full with the machine's idle share: what goes with the machine
 * @param carbon of making it, spread over {@link #LIFE_HOURS}
 * @param threads virtual processors of one server
 */
public record Machine(
    String name,
    Figure<Per<Joule, CpuSecond>> marginal,
    Figure<Per<Joule, CpuSecond>> full,
    Figure<Per<Unit.GramCo2e, VcpuHour>> carbon,
    Figure<Per<Unit.GramSb, VcpuHour>> metals,
    Figure<Per<Unit.Megajoule, VcpuHour>> primary,
    Figure<One> threads) {
  /** The life that the embodied factors are for: four years. */
  public static final double LIFE_HOURS = 35_040;

  private static final double HALF = 0.5;
  private static final double GRAMS = 1000;
  private static final Per<Joule, CpuSecond> POWER = Unit.per(Unit.JOULE, Unit.CPU_SECOND);
  private static final Per<Unit.GramCo2e, VcpuHour> CARBON =
      Unit.per(Unit.GRAM_CO2E, Unit.VCPU_HOUR);
  private static final Per<Unit.GramSb, VcpuHour> METALS = Unit.per(Unit.GRAM_SB, Unit.VCPU_HOUR);
  private static final Per<Unit.Megajoule, VcpuHour> PRIMARY =
      Unit.per(Unit.MEGAJOULE, Unit.VCPU_HOUR);

  public Machine {
    Objects.requireNonNull(name, "name");
  }

  /** A server of which nothing is known. */
  public static Machine unknown(Factors factors) {
    return new Machine(
        "",
        factors.figure("cpu.energy.marginal", POWER),
        factors.figure("cpu.energy.full", POWER),
        factors.figure("embodied.carbon", CARBON),
        factors.figure("embodied.metals", METALS),
        factors.figure("embodied.primary", PRIMARY),
        factors.figure("server.threads", Unit.ONE));
  }

  /** The names of the machines that are known. */
  public static List<String> names() {
    return Table.shipped("equipment.csv").keys();
  }

  /**
   * A known machine. It moves the best guess; the bounds stay at least as wide as those of any
   * server, for data sets of one class of machines differ by a factor of three.
   *
   * @param name one of {@link #names}
   */
  public static Machine of(String name, Factors factors) {
    var row =
        Table.shipped("equipment.csv")
            .find(name)
            .orElseThrow(() -> new IllegalArgumentException("no machine " + name));
    var any = unknown(factors);
    var threads = row.number("platform_vcpu");
    var hours = threads * row.number("life_h");
    var idle = row.optional("power_idle_w");
    var loaded = row.optional("power_full_w");
    var processors = row.number("vcpu");
    return new Machine(
        name,
        around(any.marginal, idle.flatMap(i -> loaded.map(l -> (l - i) / processors))),
        around(any.full, idle.flatMap(i -> loaded.map(l -> half(i, l) / processors / HALF))),
        around(any.carbon, row.optional("gwp_kg").map(kg -> kg * GRAMS / hours)),
        around(any.metals, row.optional("adpe_kgsb").map(kg -> kg * GRAMS / hours)),
        around(any.primary, row.optional("pe_mj").map(mj -> mj / hours)),
        new Figure<>(Range.exactly(threads, Unit.ONE), Grade.C));
  }

  /**
   * A server of the user's own, by its parts. As with {@link #of}, the bounds stay as wide as those
   * of any server.
   *
   * @param threads virtual processors of it
   */
  public static Machine of(Server server, double threads, Factors factors) {
    var any = unknown(factors);
    var making = server.making().times(1 / (threads * LIFE_HOURS));
    return new Machine(
        "",
        any.marginal,
        any.full,
        around(any.carbon, Optional.of(making.carbon())),
        around(any.metals, Optional.of(making.metals())),
        around(any.primary, Optional.of(making.primary())),
        new Figure<>(Range.exactly(threads, Unit.ONE), Grade.B));
  }

  /** The virtual processors of a known machine. */
  static double processors(String name) {
    return Table.shipped("equipment.csv").find(name).orElseThrow().number("vcpu");
  }

  private static double half(double idle, double loaded) {
    return idle + HALF * (loaded - idle);
  }

  private static <U extends Unit> Figure<U> around(Figure<U> any, Optional<Double> value) {
    var range = any.range();
    return value
        .map(v -> new Range<>(Math.min(range.low(), v), v, Math.max(range.high(), v), range.unit()))
        .map(moved -> new Figure<>(moved, any.grade()))
        .orElse(any);
  }
}

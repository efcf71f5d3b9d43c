package io.github.ecoscan.impact;

import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import io.github.ecoscan.model.Unit.CpuSecond;
import io.github.ecoscan.model.Unit.Gigabyte;
import io.github.ecoscan.model.Unit.GigabyteHour;
import io.github.ecoscan.model.Unit.GigabyteYear;
import io.github.ecoscan.model.Unit.GramCo2e;
import io.github.ecoscan.model.Unit.Joule;
import io.github.ecoscan.model.Unit.KilowattHour;
import io.github.ecoscan.model.Unit.Litre;
import io.github.ecoscan.model.Unit.One;
import io.github.ecoscan.model.Unit.Per;
import java.util.List;

/** The formulas of the method note, one each; nothing here knows a constant of the model. */
public final class Formulas {
  /** Joules in a kilowatt-hour. */
  public static final double JOULES = 3.6e6;

  /** Load and share of the thermal design power, after Teads. */
  private static final double[][] CURVE = {{0, 0.12}, {0.1, 0.32}, {0.5, 0.75}, {1, 1.02}};

  private static final double PER_CENT = 100;

  private Formulas() {}

  /**
   * The power of a processor, linear in its load.
   *
   * @param idle watts
   * @param full watts
   * @param load 0 to 1
   */
  public static double linearPower(double idle, double full, double load) {
    return idle + load * (full - idle);
  }

  /**
   * The power of a processor of which only the thermal design power is known, in watts.
   *
   * @param load 0 to 1
   */
  public static double designPower(double watts, double load) {
    for (var i = 1; i < CURVE.length; i++) {
      if (load <= CURVE[i][0]) {
        var along = (load - CURVE[i - 1][0]) / (CURVE[i][0] - CURVE[i - 1][0]);
        return watts * linearPower(CURVE[i - 1][1], CURVE[i][1], along);
      }
    }
    throw new IllegalArgumentException("a load above 1: " + load);
  }

  /**
   * The power of a processor on a measured curve, in watts: a ln(b (load + c)) + d.
   *
   * @param curve a, b, c and d, for a load in per cent
   * @param load 0 to 1
   */
  public static double logarithmicPower(List<Double> curve, double load) {
    return curve.get(0) * Math.log(curve.get(1) * (load * PER_CENT + curve.get(2))) + curve.get(3);
  }

  /** The machines' electricity for processor time. */
  public static Range<KilowattHour> energy(
      Range<Per<Joule, CpuSecond>> power, Range<CpuSecond> time) {
    return Range.of(power, time).convert(1 / JOULES, Unit.KWH);
  }

  /** The machines' electricity for memory that is held. */
  public static Range<KilowattHour> memoryEnergy(
      Range<Per<Joule, GigabyteHour>> power, Range<GigabyteHour> held) {
    return Range.of(power, held).convert(1 / JOULES, Unit.KWH);
  }

  /** The electricity of a network for what it moves. */
  public static Range<KilowattHour> networkEnergy(
      Range<Per<KilowattHour, Gigabyte>> rate, Range<Gigabyte> moved) {
    return Range.of(rate, moved);
  }

  /** The disks' electricity for what they keep, with all copies. */
  public static Range<KilowattHour> storageEnergy(
      Range<Per<KilowattHour, GigabyteYear>> rate,
      Range<GigabyteYear> kept,
      Range<One> replication) {
    return Range.of(rate, kept).times(replication);
  }

  /**
   * Water: on site for what the machines use, off site for all that the data centre takes.
   *
   * @param energy of the machines, without overhead
   */
  public static Range<Litre> water(
      Range<KilowattHour> energy,
      Range<Per<Litre, KilowattHour>> onSite,
      Range<One> overhead,
      Range<Per<Litre, KilowattHour>> offSite) {
    return Range.of(onSite, energy).plus(Range.of(offSite, energy.times(overhead)));
  }

  /**
   * The share of making a thing that a use of it takes.
   *
   * @param whole of making it
   * @param time of use, in the unit of {@code life}
   * @param life how long it serves
   * @param part of it that is used, 0 to 1
   */
  public static <U extends Unit> Range<U> share(
      Range<U> whole, double time, double life, double part) {
    return whole.times(time / life).times(part);
  }

  /**
   * The score of the Software Carbon Intensity specification: grams for each functional unit.
   *
   * @param units functional units in the same span as the rest
   */
  public static Range<GramCo2e> intensity(
      Range<KilowattHour> energy,
      Range<Per<GramCo2e, KilowattHour>> grid,
      Range<GramCo2e> embodied,
      double units) {
    return Range.of(grid, energy).plus(embodied).times(1 / units);
  }
}

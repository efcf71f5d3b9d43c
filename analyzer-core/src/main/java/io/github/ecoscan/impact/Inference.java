package io.github.ecoscan.impact;

import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import io.github.ecoscan.model.Unit.GramCo2e;
import io.github.ecoscan.model.Unit.GramSb;
import io.github.ecoscan.model.Unit.KilowattHour;
import io.github.ecoscan.model.Unit.Megajoule;
import java.util.OptionalDouble;

/**
 * What a request to a language model costs its provider: the method that EcoLogits published with
 * version 0.9.1, and that of version 0.8.2, which is the high bound. Only the tokens that are
 * written count; the method gives those that are read no energy. Training, network, storage and
 * idle capacity are not in it.
 */
public final class Inference {
  private static final double GPU_BYTES = 80;
  private static final double HEADROOM = 1.2;
  private static final double BITS_OF_BYTE = 8;
  private static final double GPUS_OF_HOST = 8;
  private static final double SECONDS_OF_HOUR = 3600;

  /** Requests that a machine answers at once. */
  private static final double BATCH = 64;

  // watt-hours of a GPU for a token: A exp(B batch) active + C
  private static final double GPU_A = 1.1665273170451914e-06;
  private static final double GPU_B = -0.011205921025579175;
  private static final double GPU_C = 4.052928146734005e-05;

  // seconds for a token: A active + B batch + C
  private static final double TIME_A = 0.0006785088094353663;
  private static final double TIME_B = 0.0003119310311688259;
  private static final double TIME_C = 0.019473717579473387;

  private static final double BITS = 16;
  private static final double HOST_KILOWATT = 1.2;
  private static final double LIFE_SECONDS = 94_608_000;

  /** Making a host without GPUs, and a GPU. */
  private static final Embodied HOST = new Embodied(5_700_000, 370, 70_000);

  private static final Embodied GPU = new Embodied(164_000, 5.1, 1828);

  // the older method: one request at a time, 4 bits, a smaller host that lasts five years
  private static final double OLD_GPU_A = 8.91e-8;
  private static final double OLD_GPU_C = 1.43e-6;
  private static final double OLD_TIME_A = 8.02e-4;
  private static final double OLD_TIME_C = 2.23e-2;
  private static final double OLD_BITS = 4;
  private static final double OLD_HOST_KILOWATT = 1;
  private static final double OLD_LIFE_SECONDS = 157_680_000;
  private static final double OLD_HOST_GRAMS = 3_000_000;

  private Inference() {}

  /**
   * One request, by one method and one size of the model.
   *
   * @param machines kilowatt-hours of the machines, without the data centre's overhead
   * @param embodied the share of the machines
   */
  public record Request(double machines, Embodied embodied) {}

  /**
   * A request by the method of 0.9.1.
   *
   * @param active parameters that work on a token, in thousand millions
   * @param total all parameters
   * @param tokens written
   * @param latency the measured seconds of the request, if they are known
   */
  public static Request request(
      double active, double total, double tokens, OptionalDouble latency) {
    var gpus = gpus(total, BITS);
    var modelled = tokens * (TIME_A * active + TIME_B * BATCH + TIME_C);
    var seconds = Math.min(modelled, latency.orElse(modelled));
    var host = seconds / SECONDS_OF_HOUR * HOST_KILOWATT * gpus / GPUS_OF_HOST / BATCH;
    var wattHours = GPU_A * Math.exp(GPU_B * BATCH) * active + GPU_C;
    var making = HOST.times(gpus / GPUS_OF_HOST).plus(GPU.times(gpus));
    return new Request(
        host + gpus * tokens * wattHours / 1000, making.times(seconds / (LIFE_SECONDS * BATCH)));
  }

  /**
   * A request by the method of 0.8.2, with the host and GPU figures of metals and energy of now.
   */
  public static Request older(double active, double total, double tokens) {
    var gpus = gpus(total, OLD_BITS);
    var seconds = tokens * (OLD_TIME_A * active + OLD_TIME_C);
    var host = seconds / SECONDS_OF_HOUR * OLD_HOST_KILOWATT * gpus / GPUS_OF_HOST;
    var kilowattHours = tokens * (OLD_GPU_A * active + OLD_GPU_C);
    var oldHost = new Embodied(OLD_HOST_GRAMS, HOST.metals(), HOST.primary());
    var making = oldHost.times(gpus / GPUS_OF_HOST).plus(GPU.times(gpus));
    return new Request(host + gpus * kilowattHours, making.times(seconds / OLD_LIFE_SECONDS));
  }

  /** Cards that hold the model: a power of two. */
  private static double gpus(double total, double bits) {
    var cards = Math.ceil(HEADROOM * total * bits / BITS_OF_BYTE / GPU_BYTES);
    return Math.pow(2, Math.ceil(Math.log(cards) / Math.log(2)));
  }

  /**
   * A request as an estimate: the smallest size the model may have by the new method, the middle,
   * and the largest by the older method.
   */
  static Cost cost(LanguageModel model, Range<Unit.Token> tokens) {
    var none = OptionalDouble.empty();
    var low = request(model.active().low(), model.total().low(), tokens.low(), none);
    var central =
        request(model.active().central(), model.total().central(), tokens.central(), none);
    var high = older(model.active().high(), model.total().high(), tokens.high());
    var newest = request(model.active().high(), model.total().high(), tokens.high(), none);
    return new Cost(
        ordered(low.machines, central.machines, high.machines, newest.machines, Unit.KWH),
        ordered(
            low.embodied.carbon(),
            central.embodied.carbon(),
            high.embodied.carbon(),
            newest.embodied.carbon(),
            Unit.GRAM_CO2E),
        ordered(
            low.embodied.metals(),
            central.embodied.metals(),
            high.embodied.metals(),
            newest.embodied.metals(),
            Unit.GRAM_SB),
        ordered(
            low.embodied.primary(),
            central.embodied.primary(),
            high.embodied.primary(),
            newest.embodied.primary(),
            Unit.MEGAJOULE));
  }

  private static <U extends Unit> Range<U> ordered(
      double low, double central, double high, double other, U unit) {
    return new Range<>(low, central, Math.max(high, other), unit);
  }

  /** A request with its uncertainty; the energy is that of the machines. */
  record Cost(
      Range<KilowattHour> machines,
      Range<GramCo2e> carbon,
      Range<GramSb> metals,
      Range<Megajoule> primary) {}
}

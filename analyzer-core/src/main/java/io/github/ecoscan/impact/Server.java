package io.github.ecoscan.impact;

import java.util.List;

/**
 * A server by its parts, and what making them takes: the sums that Boavizta publishes (boaviztapi
 * 15878f0), with coefficients of Umweltbundesamt, Green Cloud Computing, 2021. End of life is not
 * in them. Those of power supplies, board, case and assembly are from memory; what holds them is
 * the published total of one server, see the reference cases.
 *
 * @param processors in it
 * @param cores of each processor
 * @param memory modules, each of so many gigabytes
 * @param disks solid-state disks, each of so many gigabytes
 */
public record Server(int processors, int cores, Chips memory, Chips disks) {
  /** Square centimetres of a processor core. */
  private static final double CORE = 0.245;

  private static final Embodied CORE_AREA = kilos(1.97, 5.8e-7, 26.5);
  private static final Embodied PROCESSOR = kilos(9.14, 2.04e-2, 156);
  private static final Embodied CHIP_AREA = kilos(2.20, 6.3e-5, 27.3);
  private static final Embodied MODULE = kilos(5.22, 1.69e-3, 74);
  private static final Embodied DISK = kilos(6.34, 5.63e-4, 73.98);
  private static final Embodied SUPPLY_KILO = kilos(24.3, 8.30e-3, 352);
  private static final Embodied BOARD = kilos(66.1, 3.69e-3, 836);
  private static final Embodied CASE = kilos(150, 2.02e-2, 2200);
  private static final Embodied ASSEMBLY = kilos(6.68, 1.41e-6, 68.6);

  /** Two power supplies, in kilograms. */
  private static final double SUPPLIES = 2 * 2.99;

  /**
   * Memory chips on a number of equal parts.
   *
   * @param gigabytes on each
   * @param density gigabytes on a square centimetre
   */
  public record Chips(int parts, double gigabytes, double density) {
    private Embodied making(Embodied part) {
      return CHIP_AREA.times(gigabytes / density).plus(part).times(parts);
    }
  }

  /** What making the server takes. */
  public Embodied making() {
    return List.of(
            memory.making(MODULE),
            disks.making(DISK),
            SUPPLY_KILO.times(SUPPLIES),
            BOARD,
            CASE,
            ASSEMBLY)
        .stream()
        .reduce(processor(cores).times(processors), Embodied::plus);
  }

  /** What making a processor takes. */
  public static Embodied processor(int cores) {
    return CORE_AREA.times(cores * CORE).plus(PROCESSOR);
  }

  private static Embodied kilos(double carbon, double metals, double primary) {
    return new Embodied(carbon * 1000, metals * 1000, primary);
  }
}

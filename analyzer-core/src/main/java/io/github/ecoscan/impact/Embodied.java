package io.github.ecoscan.impact;

/**
 * What making machines takes.
 *
 * @param carbon grams of CO2e
 * @param metals grams of antimony
 * @param primary megajoules
 */
public record Embodied(double carbon, double metals, double primary) {
  /** So many of them, or a part of one. */
  Embodied times(double factor) {
    return new Embodied(carbon * factor, metals * factor, primary * factor);
  }

  /** Both. */
  Embodied plus(Embodied other) {
    return new Embodied(carbon + other.carbon, metals + other.metals, primary + other.primary);
  }
}

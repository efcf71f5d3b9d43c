package io.github.ecoscan.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What the findings of a scan cost together, and what the scan cost itself. Suppressed findings are
 * left out, and findings on one loop count as the largest of them.
 *
 * @param own the electricity of the scan
 * @param totals in order of their kind and key; figures of different grades are never added up
 *     without saying so
 * @param next what to measure next: what makes the yearly energy uncertain, largest share first
 * @param rightsizing what a smaller machine saves in a year, if the user plans one
 */
public record Costs(
    Range<Unit.KilowattHour> own,
    List<Total> totals,
    List<Estimate.Driver> next,
    Optional<Figure<Unit.GramCo2e>> rightsizing) {

  /** What findings are put together by. */
  public enum Group {
    GRADE,
    FAMILY,
    ENTRY_POINT;

    /** The name used in reports. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Findings of one kind together.
   *
   * @param key a grade, a family, or the symbol of an entry point
   * @param findings how many have an estimate of this basis and span
   * @param carbon absent as soon as one of them has none
   * @param equipment the share of machines, of their making
   * @param saved what of it is saved
   */
  public record Total(
      Group group,
      String key,
      Estimate.Basis basis,
      Estimate.Span span,
      Grade grade,
      int findings,
      Range<Unit.CpuSecond> cpu,
      Range<Unit.KilowattHour> energy,
      Optional<Range<Unit.GramCo2e>> carbon,
      Range<Unit.GramCo2e> equipment,
      Range<Unit.GramCo2e> saved,
      Range<Unit.Bytes> bytes) {
    public Total {
      Objects.requireNonNull(key, "key");
    }
  }

  public Costs {
    Objects.requireNonNull(own, "own");
    totals = List.copyOf(totals);
    next = List.copyOf(next);
  }

  /** The same costs with another plan for smaller machines. */
  public Costs planning(Optional<Figure<Unit.GramCo2e>> plan) {
    return new Costs(own, totals, next, plan);
  }
}

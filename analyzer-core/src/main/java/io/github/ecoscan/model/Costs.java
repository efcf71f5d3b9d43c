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
 * @param declared what follows from the scenario alone
 */
public record Costs(
    Range<Unit.KilowattHour> own,
    List<Total> totals,
    List<Estimate.Driver> next,
    Declared declared) {

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
   * Findings of one kind together. Compute, equipment and data stand side by side.
   *
   * @param key a grade, a family, or the symbol of an entry point
   * @param findings how many have an estimate of this basis and span
   * @param each what one call of an entry point costs; absent for other groups, and where loops of
   *     unknown turns are not counted
   */
  public record Total(
      Group group,
      String key,
      Estimate.Basis basis,
      Estimate.Span span,
      Grade grade,
      int findings,
      Compute compute,
      Equipment equipment,
      Data data,
      Optional<Each> each) {
    public Total {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(compute, "compute");
      Objects.requireNonNull(equipment, "equipment");
      Objects.requireNonNull(data, "data");
      Objects.requireNonNull(each, "each");
    }
  }

  /**
   * Electricity.
   *
   * @param carbon absent as soon as one finding has none
   */
  public record Compute(
      Range<Unit.CpuSecond> cpu,
      Range<Unit.KilowattHour> energy,
      Optional<Range<Unit.GramCo2e>> carbon) {}

  /**
   * The share of machines, of their making.
   *
   * @param saved what of the carbon is saved
   * @param life days of one server's life
   */
  public record Equipment(
      Range<Unit.GramCo2e> carbon,
      Range<Unit.GramCo2e> saved,
      Range<Unit.GramSb> metals,
      Range<Unit.Day> life) {}

  /** What is allocated and moved, and what a language model reads and writes. */
  public record Data(
      Range<Unit.Bytes> allocated,
      Range<Unit.Bytes> moved,
      Range<Unit.Token> tokensIn,
      Range<Unit.Token> tokensOut) {}

  /**
   * What one call of an entry point costs.
   *
   * @param carbon of electricity, absent where the place is not known
   */
  public record Each(
      Range<Unit.KilowattHour> energy,
      Optional<Range<Unit.GramCo2e>> carbon,
      Range<Unit.GramCo2e> equipment) {}

  /**
   * What follows from the scenario alone.
   *
   * @param functionalUnit what one call of an entry point is for the users; may be empty
   * @param rightsizing what a smaller machine saves of making machines in a year, if one is planned
   * @param kept what the program stores, if the user tells
   */
  public record Declared(
      String functionalUnit, Optional<Figure<Unit.GramCo2e>> rightsizing, Optional<Kept> kept) {
    /** The user declares nothing. */
    public static final Declared NOTHING = new Declared("", Optional.empty(), Optional.empty());

    public Declared {
      Objects.requireNonNull(functionalUnit, "functionalUnit");
      Objects.requireNonNull(rightsizing, "rightsizing");
      Objects.requireNonNull(kept, "kept");
    }
  }

  /**
   * What the program stores in a year: no finding, but what findings about data are to be seen
   * beside.
   *
   * @param replication copies; all other figures have them in
   * @param carbon of electricity, absent where the place is not known
   * @param equipment of making the disks; absent where no source tells
   */
  public record Kept(
      Range<Unit.One> replication,
      Figure<Unit.GigabyteYear> data,
      Figure<Unit.KilowattHour> energy,
      Optional<Figure<Unit.GramCo2e>> carbon,
      Optional<Figure<Unit.GramCo2e>> equipment) {}

  public Costs {
    Objects.requireNonNull(own, "own");
    totals = List.copyOf(totals);
    next = List.copyOf(next);
    Objects.requireNonNull(declared, "declared");
  }

  /** The same costs with what a scenario declares. */
  public Costs declaring(Declared other) {
    return new Costs(own, totals, next, other);
  }
}

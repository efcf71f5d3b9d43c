package io.github.ecoscan.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a finding costs, as far as something honest can be said. Compute, equipment and data stand
 * side by side and are never netted.
 *
 * @param basis what the figures are of
 * @param span how many executions, or how long, the figures are for
 * @param grade the weakest link
 * @param executions how often the wasteful code runs in the span
 * @param calls how often the entry point above it runs in the span; absent where loops of unknown
 *     turns lie between, for then the span is that of the place itself
 * @param drivers what makes the energy uncertain, the largest share first
 * @param assumptions what was taken for granted, for people
 */
public record Estimate(
    Basis basis,
    Span span,
    Grade grade,
    Figure<Unit.Execution> executions,
    Optional<Figure<Unit.Execution>> calls,
    Compute compute,
    Equipment equipment,
    Data data,
    List<Driver> drivers,
    List<Text> assumptions) {

  /** What figures are of. */
  public enum Basis {
    /** The wasteful form less the good one: what the fix saves. */
    SAVING,
    /** The work that is repeated, of which a fix saves a part. */
    WORK
  }

  /** What figures are for. */
  public enum Span {
    /** A million executions of the entry point, or of the outermost method that is known. */
    MILLION_EXECUTIONS,
    /** A year, as a scenario or a profile tells. */
    YEAR
  }

  /**
   * Electricity and what comes with it.
   *
   * @param cpu processor time; absent where energy is not derived from it
   * @param energy with the data centre's overhead
   * @param carbon absent where the place is not known
   * @param metals absent without a factor that may be used
   * @param primary absent without a factor that may be used
   * @param water absent without a factor that may be used
   */
  public record Compute(
      Optional<Figure<Unit.CpuSecond>> cpu,
      Figure<Unit.KilowattHour> energy,
      Optional<Figure<Unit.GramCo2e>> carbon,
      Optional<Figure<Unit.GramSb>> metals,
      Optional<Figure<Unit.Megajoule>> primary,
      Optional<Figure<Unit.Litre>> water) {}

  /**
   * The share of machines that the work takes; their making, never their electricity.
   *
   * @param time absent where the machines are a model provider's
   * @param life days of one server's life; absent with the time
   * @param isReleased whether the share is saved, because capacity is given back
   */
  public record Equipment(
      Optional<Figure<Unit.VcpuHour>> time,
      Figure<Unit.GramCo2e> carbon,
      Figure<Unit.GramSb> metals,
      Figure<Unit.Megajoule> primary,
      Optional<Figure<Unit.Day>> life,
      boolean isReleased) {

    /** What is saved of the carbon: nothing as long as the machines stay. */
    public Figure<Unit.GramCo2e> savedCarbon() {
      return isReleased ? carbon : new Figure<>(Range.zero(Unit.GRAM_CO2E), carbon.grade());
    }
  }

  /** What is allocated, moved, read and kept, in physical units; absent where nothing is known. */
  public record Data(
      Optional<Figure<Unit.Bytes>> allocated,
      Optional<Figure<Unit.Bytes>> moved,
      Optional<Figure<Unit.Row>> rows,
      Optional<Figure<Unit.Token>> tokensIn,
      Optional<Figure<Unit.Token>> tokensOut,
      Optional<Figure<Unit.GigabyteYear>> kept) {
    /** Nothing is known. */
    public static final Data NONE =
        new Data(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /**
   * A factor that makes a figure uncertain.
   *
   * @param factor its identifier; the same for all findings that share it
   * @param variance of the logarithm, when low and high are the 5th and 95th percentile
   * @param share of the figure's whole variance, 0 to 1
   */
  public record Driver(String factor, double variance, double share) {
    public Driver {
      Objects.requireNonNull(factor, "factor");
    }
  }

  public Estimate {
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(grade, "grade");
    Objects.requireNonNull(executions, "executions");
    Objects.requireNonNull(calls, "calls");
    Objects.requireNonNull(compute, "compute");
    Objects.requireNonNull(equipment, "equipment");
    Objects.requireNonNull(data, "data");
    drivers = List.copyOf(drivers);
    assumptions = List.copyOf(assumptions);
  }
}

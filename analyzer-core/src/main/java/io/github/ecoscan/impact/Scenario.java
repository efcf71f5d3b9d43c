package io.github.ecoscan.impact;

import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import io.github.ecoscan.model.Unit.Execution;
import io.github.ecoscan.model.Unit.One;
import io.github.ecoscan.model.Unit.Per;
import io.github.ecoscan.model.Unit.Year;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What only the user can tell about the program in operation.
 *
 * @param entryPoints how often they are called
 * @param iterations turns of loops of which neither the source nor an entry point tells more
 * @param grid the electricity of the place where the program runs
 * @param overhead the data centre's (PUE)
 * @param machine what the program runs on, if the user tells
 * @param lifeYears how long the machines serve
 * @param stored what the program keeps on disks, if the user tells
 * @param elasticity whether saved capacity is given back
 * @param functionalUnit what one call is for the users; empty when not said
 * @param inference the language model that the program calls
 * @param isDrawn whether totals are drawn at random (Monte Carlo) instead of added bound by bound
 */
public record Scenario(
    List<Entry> entryPoints,
    Optional<Range<One>> iterations,
    Optional<Electricity> grid,
    Optional<Range<One>> overhead,
    Optional<Machine> machine,
    Optional<Range<One>> lifeYears,
    Optional<Stored> stored,
    Elasticity elasticity,
    Optional<Rightsizing> rightsizing,
    String functionalUnit,
    Optional<Calls> inference,
    boolean isDrawn) {
  /** The user tells nothing. */
  public static final Scenario NONE =
      new Scenario(
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Elasticity.NONE,
          Optional.empty(),
          "",
          Optional.empty(),
          false);

  /** What happens to capacity that is no longer needed. */
  public enum Elasticity {
    /** The machines stay: only their marginal electricity is saved. */
    NONE,
    /** As much is given back as is not used. */
    AUTOSCALE,
    /** The user replaces the machines with smaller ones. */
    RIGHTSIZE;

    /** The name used in configuration. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How entry points are known. */
  public sealed interface Sign {
    /** Whether an entry point, or else a method's symbol, is meant. */
    boolean fits(String symbol, Optional<EntryPoint> entry);
  }

  /**
   * By symbol.
   *
   * @param pattern {@code com.acme.Orders#import}, where {@code *} stands for any part of a name
   */
  public record Named(String pattern) implements Sign {
    @Override
    public boolean fits(String symbol, Optional<EntryPoint> entry) {
      return Symbols.fits(pattern, entry.map(EntryPoint::symbol).orElse(symbol));
    }
  }

  /** By the annotation that makes it an entry point. */
  public record Annotated(String annotation) implements Sign {
    @Override
    public boolean fits(String symbol, Optional<EntryPoint> entry) {
      return entry.flatMap(EntryPoint::annotation).filter(annotation::equals).isPresent();
    }
  }

  /** All of a kind. */
  public record OfKind(EntryPoint.Kind kind) implements Sign {
    @Override
    public boolean fits(String symbol, Optional<EntryPoint> entry) {
      return entry.filter(point -> point.kind() == kind).isPresent();
    }
  }

  /**
   * Entry points that are called as often.
   *
   * @param iterations turns of each loop below them, of which the source does not tell
   */
  public record Entry(
      Sign sign, Range<Per<Execution, Year>> calls, Optional<Range<One>> iterations) {
    public Entry {
      Objects.requireNonNull(sign, "sign");
      Objects.requireNonNull(calls, "calls");
    }
  }

  /**
   * Calls of a language model.
   *
   * @param read tokens of one call's prompt, if the user tells
   * @param written tokens of one call's answer
   * @param grid the electricity of the provider's place, if the user tells
   */
  public record Calls(
      LanguageModel model,
      Optional<Range<Unit.Token>> read,
      Range<Unit.Token> written,
      Optional<Electricity> grid) {}

  /**
   * What the program keeps on disks all the year.
   *
   * @param size without copies
   * @param replication copies of it
   */
  public record Stored(Range<Unit.Gigabyte> size, Disk disk, Range<One> replication) {}

  /** Kinds of disk. */
  public enum Disk {
    SSD,
    HDD;

    /** The name used in configuration. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A plan for smaller machines.
   *
   * @param before the name of a machine
   * @param after the name of a machine
   * @param instances how many are replaced
   */
  public record Rightsizing(String before, String after, double instances) {}

  public Scenario {
    entryPoints = List.copyOf(entryPoints);
    Objects.requireNonNull(stored, "stored");
    Objects.requireNonNull(elasticity, "elasticity");
    Objects.requireNonNull(functionalUnit, "functionalUnit");
  }
}

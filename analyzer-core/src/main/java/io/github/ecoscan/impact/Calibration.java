package io.github.ecoscan.impact;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What one execution of a wasteful form costs more than the good one, as the benchmarks measured it
 * on each JDK. Shipped with the rules, so a broken file is a defect and throws.
 */
public final class Calibration {
  /** Nothing was measured. */
  public static final Calibration NONE = new Calibration(Map.of());

  private static final Gson GSON = new Gson();

  private final Map<String, ? extends NavigableMap<Integer, Measured>> rules;

  private Calibration(Map<String, ? extends NavigableMap<Integer, Measured>> rules) {
    this.rules = rules;
  }

  /** Reads files; a rule's first mention counts. */
  public static Calibration read(List<URL> files) {
    var rules = new TreeMap<String, TreeMap<Integer, Measured>>();
    for (var url : files) {
      try (var reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
        GSON.fromJson(reader, File.class).rules().forEach(rules::putIfAbsent);
      } catch (JsonParseException e) {
        throw new IllegalArgumentException("%s: %s".formatted(url, e.getMessage()), e);
      } catch (IOException e) {
        throw new UncheckedIOException(url.toString(), e);
      }
    }
    return new Calibration(rules);
  }

  /** Whether nothing was measured. */
  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /**
   * A rule's waste on the measured JDKs that have the Java level, or on the newest. The oldest of
   * them gives the best guess; the program may run on any, so the bounds hold for all.
   */
  public Optional<Waste> waste(String rule, int javaLevel) {
    var levels = rules.get(rule);
    if (levels == null || levels.isEmpty()) {
      return Optional.empty();
    }
    var later = levels.tailMap(javaLevel, true).values();
    var measured = later.isEmpty() ? List.of(levels.lastEntry().getValue()) : List.copyOf(later);
    var first = measured.get(0);
    return Optional.of(
        new Waste(
            first.sizes() == null ? List.of() : first.sizes(),
            !Boolean.FALSE.equals(first.loop()),
            measured.stream().map(Measured::ns).toList(),
            curves(measured, Measured::bytes),
            curves(measured, Measured::moved)));
  }

  private static List<Curve> curves(List<Measured> measured, Function<Measured, Curve> part) {
    return measured.stream().map(part).filter(Objects::nonNull).toList();
  }

  /**
   * The waste of one execution; each part as measured on one JDK or several, the best guess first.
   *
   * @param sizes the smallest, a middle and the largest n that was measured; empty where the cost
   *     has no size
   * @param loop whether n is the turns of the loop around the finding
   * @param ns nanoseconds of CPU time
   * @param bytes allocated; empty where nobody measured them
   * @param moved bytes on a network; empty where there is none
   */
  public record Waste(
      List<Double> sizes, boolean loop, List<Curve> ns, List<Curve> bytes, List<Curve> moved) {
    public Waste {
      sizes = List.copyOf(sizes);
      ns = List.copyOf(ns);
      bytes = List.copyOf(bytes);
      moved = List.copyOf(moved);
    }

    /** Whether the cost depends on a size. */
    public boolean isSized() {
      return !sizes.isEmpty();
    }

    /** Whether the size is the turns of the innermost loop. */
    boolean isOfLoop() {
      return isSized() && loop;
    }

    /** The sizes that were measured, as a range of n. */
    Range<Unit.One> measured() {
      return new Range<>(sizes.get(0), sizes.get(1), sizes.get(2), Unit.ONE);
    }

    /** The value of some curves for one execution. */
    public static <U extends Unit> Optional<Range<U>> at(
        List<Curve> curves, Range<Unit.One> n, U unit) {
      return curves.stream().map(curve -> curve.at(n, unit)).reduce(Range::widened);
    }
  }

  /** Three polynomials of n: coefficients of 1, n, n². They grow with n; below 0 is nothing. */
  public record Curve(List<Double> low, List<Double> central, List<Double> high) {

    <U extends Unit> Range<U> at(Range<Unit.One> n, U unit) {
      return new Range<>(
          value(low, n.low()), value(central, n.central()), value(high, n.high()), unit);
    }

    /** The best guess at each bound of n. */
    <U extends Unit> Range<U> central(Range<Unit.One> n, U unit) {
      return n.map(size -> value(central, size), unit);
    }

    private static double value(List<Double> coefficients, double n) {
      var sum = 0.0;
      for (var i = coefficients.size() - 1; i >= 0; i--) {
        sum = sum * n + coefficients.get(i);
      }
      return Math.max(0, sum);
    }
  }

  private record File(Map<String, TreeMap<Integer, Measured>> rules) {}

  /** The waste on one JDK, as written; what is left out is null. */
  private record Measured(List<Double> sizes, Boolean loop, Curve ns, Curve bytes, Curve moved) {}
}

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
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one execution of a wasteful form costs more than the good one, as the benchmarks measured it
 * on each JDK. Shipped with the rules, so a broken file is a defect and throws.
 */
public final class Calibration {
  /** Nothing was measured. */
  public static final Calibration NONE = new Calibration(Map.of());

  private static final Gson GSON = new Gson();

  private final Map<String, ? extends NavigableMap<Integer, Waste>> rules;

  private Calibration(Map<String, ? extends NavigableMap<Integer, Waste>> rules) {
    this.rules = rules;
  }

  /** Reads files; a rule's first mention counts. */
  public static Calibration read(List<URL> files) {
    var rules = new TreeMap<String, TreeMap<Integer, Waste>>();
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

  /** A rule's waste on the oldest measured JDK that has the Java level, or on the newest. */
  public Optional<Waste> waste(String rule, int javaLevel) {
    var levels = rules.get(rule);
    if (levels == null || levels.isEmpty()) {
      return Optional.empty();
    }
    var at = levels.ceilingEntry(javaLevel);
    return Optional.of((at == null ? levels.lastEntry() : at).getValue());
  }

  /**
   * The waste of one execution.
   *
   * @param sizes the smallest, a middle and the largest n that was measured; absent where the cost
   *     has no size
   * @param loop whether n is the turns of the loop around the finding; so it is when not said
   * @param ns nanoseconds of CPU time
   * @param bytes allocated; null where nobody measured them
   */
  public record Waste(List<Double> sizes, Boolean loop, Curve ns, Curve bytes) {
    /** Whether the cost depends on a size. */
    public boolean isSized() {
      return sizes != null && !sizes.isEmpty();
    }

    /** Whether the size is the turns of the innermost loop. */
    boolean isOfLoop() {
      return isSized() && !Boolean.FALSE.equals(loop);
    }

    /** The sizes that were measured, as a range of n. */
    Range<Unit.One> measured() {
      return new Range<>(sizes.get(0), sizes.get(1), sizes.get(2), Unit.ONE);
    }
  }

  /** Three polynomials of n: coefficients of 1, n, n². */
  public record Curve(List<Double> low, List<Double> central, List<Double> high) {

    /** The value for one execution; the coefficients are not negative, so it grows with n. */
    <U extends Unit> Range<U> at(Range<Unit.One> n, U unit) {
      return new Range<>(
          value(low, n.low()), value(central, n.central()), value(high, n.high()), unit);
    }

    private static double value(List<Double> coefficients, double n) {
      var sum = 0.0;
      for (var i = coefficients.size() - 1; i >= 0; i--) {
        sum = sum * n + coefficients.get(i);
      }
      return sum;
    }
  }

  private record File(Map<String, TreeMap<Integer, Waste>> rules) {}
}

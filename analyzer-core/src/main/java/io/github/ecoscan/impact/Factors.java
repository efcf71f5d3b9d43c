package io.github.ecoscan.impact;

import com.google.gson.Gson;
import io.github.ecoscan.model.Figure;
import io.github.ecoscan.model.Unit;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The constants that are shipped; see {@code factors.json} beside this class. */
public final class Factors {
  private final Map<String, Factor> byId = new TreeMap<>();

  private Factors(List<Factor> factors) {
    factors.forEach(factor -> byId.put(factor.id(), factor));
  }

  /** Reads the shipped constants. */
  public static Factors shipped() {
    try (var in = Factors.class.getResourceAsStream("factors.json");
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new Factors(new Gson().fromJson(reader, File.class).factors());
    } catch (IOException e) {
      throw new UncheckedIOException("factors.json", e);
    }
  }

  /** All of them, in order of their identifiers. */
  public List<Factor> all() {
    return List.copyOf(byId.values());
  }

  /** A constant's value; its unit must be the one expected. */
  public <U extends Unit> Figure<U> figure(String id, U unit) {
    var factor = byId.get(id);
    if (factor == null) {
      throw new IllegalArgumentException("no factor " + id);
    }
    return new Figure<>(factor.in(unit), factor.grade());
  }

  private record File(List<Factor> factors) {}
}

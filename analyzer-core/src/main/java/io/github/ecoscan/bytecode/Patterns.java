package io.github.ecoscan.bytecode;

import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** SpotBugs' patterns that ecoscan has an opinion on, by name. */
public record Patterns(Map<String, Pattern> byName) {
  private static final int COLUMNS = 7;
  private static final String NOTHING = "-";

  public Patterns {
    byName = Map.copyOf(byName);
  }

  /**
   * Reads tables of {@code pattern, use, rule, place, reason in English, reason in French}, with
   * tabs between them, a head, and {@code -} for nothing. A table that does not fit is a defect.
   */
  public static Patterns read(List<URL> tables) {
    var patterns = new TreeMap<String, Pattern>();
    for (var table : tables) {
      for (var line : text(table).lines().skip(1).toList()) {
        var pattern = pattern(line);
        if (patterns.put(pattern.name(), pattern) != null) {
          throw new IllegalArgumentException(table + " has twice: " + pattern.name());
        }
      }
    }
    return new Patterns(patterns);
  }

  private static String text(URL table) {
    try (var stream = table.openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(table.toString(), e);
    }
  }

  private static Pattern pattern(String line) {
    var cells = line.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException("not %d columns: %s".formatted(COLUMNS, line));
    }
    return new Pattern(
        cells[0],
        Pattern.Use.of(cells[1]),
        word(cells[2]),
        cells[3].equals(NOTHING) ? Pattern.Place.CODE : Pattern.Place.of(cells[3]),
        word(cells[4]),
        new Text(cells[5], cells[6]));
  }

  private static String word(String cell) {
    return cell.equals(NOTHING) ? "" : cell;
  }

  /** The patterns that concern some rules. */
  public Patterns of(Predicate<String> rules) {
    var some = new TreeMap<>(byName);
    some.values().removeIf(p -> p.use() == Pattern.Use.IGNORED || !rules.test(p.rule()));
    return new Patterns(some);
  }

  /** The patterns that rules decide about: what only confirms is not worth a detector. */
  Patterns found() {
    var some = new TreeMap<>(byName);
    some.values().removeIf(pattern -> pattern.use() != Pattern.Use.FINDS);
    return new Patterns(some);
  }

  /** The detectors that find these patterns. */
  Set<String> detectors() {
    var names = new TreeSet<String>();
    byName.values().forEach(pattern -> names.add(pattern.detector()));
    names.remove("");
    return names;
  }

  /** Whether sightings of a pattern are of interest. */
  boolean contains(String pattern) {
    return byName.containsKey(pattern);
  }

  /** What to make of a sighting of one of these patterns. */
  public Pattern get(String pattern) {
    return byName.get(pattern);
  }
}

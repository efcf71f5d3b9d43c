package io.github.ecoscan.impact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A shipped table: lines of values without quotes, the first column is the key. */
final class Table {
  private final Map<String, Row> rows = new LinkedHashMap<>();

  private Table(List<String> lines) {
    var header = List.of(lines.get(0).split(",", -1));
    for (var line : lines.subList(1, lines.size())) {
      var cells = List.of(line.split(",", -1));
      var row = new HashMap<String, String>();
      for (var i = 0; i < header.size(); i++) {
        row.put(header.get(i), cells.get(i));
      }
      rows.put(cells.get(0), new Row(row));
    }
  }

  /** Reads a table that lies beside this class; lines that start with # tell its source. */
  static Table shipped(String name) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(Table.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return new Table(reader.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  List<String> keys() {
    return List.copyOf(rows.keySet());
  }

  Optional<Row> find(String key) {
    return Optional.ofNullable(rows.get(key));
  }

  /** One line. */
  record Row(Map<String, String> cells) {
    Row {
      cells = Map.copyOf(cells);
    }

    String text(String column) {
      return cells.get(column);
    }

    double number(String column) {
      return Double.parseDouble(cells.get(column));
    }

    /** A number that the source may not tell. */
    Optional<Double> optional(String column) {
      return Optional.of(cells.get(column)).filter(cell -> !cell.isEmpty()).map(Double::valueOf);
    }
  }
}

package io.github.ecoscan.report;

import java.util.List;

/** Rows of text whose columns stand one below the other. */
final class Rows {
  private static final String GAP = "  ";

  private Rows() {}

  /** A line for each row; all have as many cells. */
  static List<String> of(List<List<String>> rows) {
    return rows.stream().map(row -> line(row, rows)).toList();
  }

  private static String line(List<String> row, List<List<String>> rows) {
    var line = new StringBuilder();
    for (var column = 0; column < row.size(); column++) {
      var cell = row.get(column);
      line.append(cell).append(" ".repeat(width(rows, column) - cell.length())).append(GAP);
    }
    return line.toString().stripTrailing();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}

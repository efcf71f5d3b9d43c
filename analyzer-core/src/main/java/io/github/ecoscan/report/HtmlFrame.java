package io.github.ecoscan.report;

import io.github.ecoscan.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The source around findings, what is meant marked in it. */
final class HtmlFrame {
  private static final int BEFORE = 2;
  private static final int AFTER = 1;
  private static final int MOST_MARKED = 6;
  private static final int WIDTH = 140;
  private static final int LEAD = 60;
  private static final String TAB = "    ";
  private static final String CUT = "…";

  private final SourceLines source;
  private final Map<String, List<String>> files = new HashMap<>();

  HtmlFrame(ReportView view) {
    this.source = SourceLines.of(view);
  }

  /** A line of source in three parts, the middle one marked. */
  record Row(int number, boolean isHit, String before, String marked, String after) {
    private boolean isBlank() {
      return (before + marked + after).isBlank();
    }

    private int indent() {
      return before.length() - before.stripLeading().length();
    }

    /** The row as it is shown: without the indentation of all, and no longer than the page. */
    private Row shown(int indent) {
      var shift = Math.min(indent, before.length());
      return new Row(number, isHit, head(before.substring(shift)), tail(marked), tail(after));
    }
  }

  /** Nothing when the file cannot be read or no longer has the place. */
  List<Row> around(String file, Span span) {
    var lines = files.computeIfAbsent(file, source::of);
    if (span.line() > lines.size()) {
      return List.of();
    }
    var last = Math.min(span.endLine(), span.line() + MOST_MARKED);
    var rows = new ArrayList<Row>();
    for (var number = Math.max(1, span.line() - BEFORE);
        number <= Math.min(lines.size(), last + AFTER);
        number++) {
      rows.add(row(lines.get(number - 1), number, span));
    }
    var indent = rows.stream().filter(row -> !row.isBlank()).mapToInt(Row::indent).min().orElse(0);
    return rows.stream().map(row -> row.shown(indent)).toList();
  }

  private static Row row(String line, int number, Span span) {
    if (number < span.line() || number > span.endLine()) {
      return new Row(number, false, plain(line), "", "");
    }
    var lead = line.length() - line.stripLeading().length();
    var from = number == span.line() ? span.column() - 1 : lead;
    var to = number == span.endLine() ? span.endColumn() - 1 : line.length();
    var start = Math.min(Math.max(0, from), line.length());
    var end = Math.min(Math.max(start, to), line.length());
    return new Row(
        number,
        true,
        plain(line.substring(0, start)),
        plain(line.substring(start, end)),
        plain(line.substring(end)));
  }

  private static String plain(String code) {
    return code.replace("\t", TAB);
  }

  /** The end of what stands before the mark. */
  private static String head(String text) {
    return text.length() <= WIDTH ? text : CUT + text.substring(text.length() - LEAD);
  }

  private static String tail(String text) {
    return text.length() <= WIDTH ? text : text.substring(0, WIDTH) + CUT;
  }
}

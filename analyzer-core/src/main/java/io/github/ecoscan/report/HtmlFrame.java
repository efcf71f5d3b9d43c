package io.github.ecoscan.report;

import io.github.ecoscan.model.Span;
import io.github.ecoscan.source.SourceFile;
import io.github.ecoscan.source.SourceRoot;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The source around a finding, what is meant marked in it. */
final class HtmlFrame {
  private static final int BEFORE = 2;
  private static final int AFTER = 1;
  private static final int MOST_MARKED = 6;
  private static final int WIDTH = 140;
  private static final int LEAD = 60;
  private static final String TAB = "    ";
  private static final String CUT = "…";

  private final ReportView view;
  private final Map<String, List<String>> files = new HashMap<>();

  HtmlFrame(ReportView view) {
    this.view = view;
  }

  /** A line of source in three parts, the middle one marked. */
  private record Row(int number, String before, String marked, String after) {
    boolean isBlank() {
      return (before + marked + after).isBlank();
    }

    int indent() {
      return before.length() - before.stripLeading().length();
    }
  }

  /** Writes nothing when the file cannot be read or no longer has the place. */
  void write(String file, Span span, Markup html) {
    var source = files.computeIfAbsent(file, this::lines);
    if (span.line() > source.size()) {
      return;
    }
    var last = Math.min(span.endLine(), span.line() + MOST_MARKED);
    var rows = new ArrayList<Row>();
    for (var number = Math.max(1, span.line() - BEFORE);
        number <= Math.min(source.size(), last + AFTER);
        number++) {
      rows.add(row(source.get(number - 1), number, span));
    }
    var indent = rows.stream().filter(row -> !row.isBlank()).mapToInt(Row::indent).min().orElse(0);

    html.open("pre", "class", "code", "tabindex", "0").open("code");
    for (var row : rows) {
      var isHit = row.number() >= span.line() && row.number() <= span.endLine();
      html.open("span", "class", isHit ? "row hit" : "row")
          .leaf("span", String.valueOf(row.number()), "class", "no");
      var shift = Math.min(indent, row.before().length());
      html.text(head(row.before().substring(shift)));
      if (!row.marked().isEmpty()) {
        html.leaf("mark", tail(row.marked(), WIDTH));
      }
      html.text(tail(row.after(), WIDTH)).closeLine();
    }
    html.close().closeLine();
  }

  private static Row row(String line, int number, Span span) {
    if (number < span.line() || number > span.endLine()) {
      return new Row(number, plain(line), "", "");
    }
    var lead = line.length() - line.stripLeading().length();
    var from = number == span.line() ? span.column() - 1 : lead;
    var to = number == span.endLine() ? span.endColumn() - 1 : line.length();
    var start = Math.min(Math.max(0, from), line.length());
    var end = Math.min(Math.max(start, to), line.length());
    return new Row(
        number,
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

  private static String tail(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width) + CUT;
  }

  /** Read as the scan reads, or the columns would not fit. */
  private List<String> lines(String file) {
    try {
      var root = new SourceRoot(view.base(), SourceRoot.Purpose.MAIN);
      return new SourceFile(view.base().resolve(file), file, root, view.charset())
          .read()
          .text()
          .lines()
          .toList();
    } catch (IOException | InvalidPathException e) {
      return List.of();
    }
  }
}

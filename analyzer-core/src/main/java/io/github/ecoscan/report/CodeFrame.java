package io.github.ecoscan.report;

import io.github.ecoscan.model.Span;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The line of a finding, the line before it, and carets under what is meant. */
final class CodeFrame {
  private static final int WIDTH = 100;
  private static final int LEAD = 30;

  private final SourceLines lines;
  private final Palette palette;

  CodeFrame(Path base, Charset charset, Palette palette) {
    this.lines = new SourceLines(base, charset);
    this.palette = palette;
  }

  /** The frame's lines; none when the file cannot be read or no longer has the place. */
  List<String> around(String file, Span span) {
    var source = lines.of(file);
    if (span.line() > source.size()) {
      return List.of();
    }
    var line = new CodeLine(source.get(span.line() - 1));
    var from = line.cellOf(span.column() - 1);
    var to = span.endLine() > span.line() ? line.width() : line.cellOf(span.endColumn() - 1);
    var left = line.width() <= WIDTH ? 0 : Math.max(0, Math.min(from - LEAD, line.width() - WIDTH));
    var carets = Math.max(1, Math.min(to, left + WIDTH) - from);

    var frame = new ArrayList<String>();
    var digits = String.valueOf(span.line()).length();
    if (span.line() > 1) {
      var before = new CodeLine(source.get(span.line() - 2));
      frame.add(row(digits, span.line() - 1, before.window(left, WIDTH)));
    }
    frame.add(row(digits, span.line(), line.window(left, WIDTH)));
    frame.add(
        gutter(" ".repeat(digits))
            + " ".repeat(1 + from - left)
            + palette.paint(Palette.Ink.ALARM, "^".repeat(carets)));
    return frame;
  }

  private String row(int digits, int number, String code) {
    var gutter = gutter(("%" + digits + "d").formatted(number));
    return code.isEmpty() ? gutter : gutter + " " + code;
  }

  private String gutter(String number) {
    return palette.paint(Palette.Ink.FAINT, "  " + number + " |");
  }
}

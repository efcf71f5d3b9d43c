package io.github.ecoscan.report;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * A line of source as a terminal shows it, in cells: tabs become spaces, control characters become
 * escapes, ideographs and emoji take two cells.
 */
record CodeLine(String source) {
  private static final int TAB = 4;
  private static final int FIRST_EMOJI = 0x1F300;
  private static final int LAST_EMOJI = 0x1FAFF;
  private static final Set<UnicodeScript> WIDE =
      Set.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);
  private static final String CUT = "...";

  /** The number of cells, white space at the end left out. */
  int width() {
    return cellOf(source.stripTrailing().length());
  }

  /** The cell where a UTF-16 unit of the source starts; one past the end stands for the end. */
  int cellOf(int unit) {
    var cell = 0;
    for (var i = 0; i < Math.min(unit, source.length()); ) {
      var codePoint = source.codePointAt(i);
      cell += width(codePoint, cell);
      i += Character.charCount(codePoint);
    }
    return cell;
  }

  /** The cells from a place on; dots stand for what is left out on either side. */
  String window(int from, int length) {
    var to = Math.min(from + length, width());
    var before = from == 0 ? "" : CUT;
    var after = to == width() ? "" : CUT;
    return from >= to
        ? (to > 0 ? before : "")
        : before + cells(from + before.length(), to - after.length()) + after;
  }

  private String cells(int from, int to) {
    var shown = new StringBuilder();
    var cell = 0;
    for (var i = 0; i < source.length() && cell < to; ) {
      var codePoint = source.codePointAt(i);
      var next = cell + width(codePoint, cell);
      if (cell >= from && next <= to) {
        shown.append(glyph(codePoint, next - cell));
      } else {
        // half a glyph at an edge keeps its place, so that what follows stays above its caret
        shown.append(" ".repeat(Math.max(0, Math.min(next, to) - Math.max(cell, from))));
      }
      cell = next;
      i += Character.charCount(codePoint);
    }
    return shown.toString();
  }

  private static String glyph(int codePoint, int width) {
    if (codePoint == '\t') {
      return " ".repeat(width);
    }
    return Printable.isHidden(codePoint)
        ? Printable.escape(codePoint)
        : Character.toString(codePoint);
  }

  private static int width(int codePoint, int cell) {
    if (codePoint == '\t') {
      return TAB - cell % TAB;
    }
    if (Printable.isHidden(codePoint)) {
      return Printable.escape(codePoint).length();
    }
    if (codePoint <= '~') {
      return 1;
    }
    if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
      return 0;
    }
    var wide =
        WIDE.contains(UnicodeScript.of(codePoint))
            || (codePoint >= FIRST_EMOJI && codePoint <= LAST_EMOJI);
    return wide ? 2 : 1;
  }
}

package io.github.ecoscan.fix;

import io.github.ecoscan.model.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Applies edits to a text; all that no edit covers stays as it is, to the byte. */
public final class Edits {
  private Edits() {}

  /** Whether any two edits would change the same characters. Equal edits count as one. */
  public static boolean conflict(List<Edit> edits) {
    var sorted = sorted(edits);
    for (var i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).span().overlaps(sorted.get(i - 1).span())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The text with all edits made.
   *
   * @throws IllegalArgumentException when edits overlap or lie outside the text
   */
  public static String apply(String text, List<Edit> edits) {
    if (conflict(edits)) {
      throw new IllegalArgumentException("edits overlap");
    }
    var lines = lineStarts(text);
    var result = new StringBuilder(text.length());
    var copied = 0;
    for (var edit : sorted(edits)) {
      var span = edit.span();
      var start = offset(lines, span.line(), span.column(), text);
      result.append(text, copied, start).append(edit.replacement());
      copied = offset(lines, span.endLine(), span.endColumn(), text);
    }
    return result.append(text, copied, text.length()).toString();
  }

  private static List<Edit> sorted(List<Edit> edits) {
    return edits.stream().distinct().sorted(Comparator.comparing(Edit::span)).toList();
  }

  private static int offset(List<Integer> lines, int line, int column, String text) {
    var offset = line <= lines.size() ? lines.get(line - 1) + column - 1 : text.length() + 1;
    if (offset > text.length()) {
      throw new IllegalArgumentException("no such place: %d:%d".formatted(line, column));
    }
    return offset;
  }

  /** Lines end with LF, CRLF or a lone CR, as for the parser. */
  private static List<Integer> lineStarts(String text) {
    var starts = new ArrayList<Integer>();
    starts.add(0);
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var endsPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !endsPair)) {
        starts.add(i + 1);
      }
    }
    return starts;
  }
}

package io.github.ecoscan.report;

/**
 * Text that does nothing but stand there. File names, source code and messages come from the
 * scanned project; control characters in them could drive a terminal, and invisible ones could show
 * a reader other words than a program reads.
 */
final class Printable {
  private Printable() {}

  /** The text with an escape in place of each character that has no shape of its own. */
  static String text(String text) {
    if (text.codePoints().noneMatch(Printable::isHidden)) {
      return text;
    }
    var printable = new StringBuilder();
    text.codePoints()
        .mapToObj(c -> isHidden(c) ? escape(c) : Character.toString(c))
        .forEach(printable::append);
    return printable.toString();
  }

  /** Control, format (direction marks, zero width) and line-breaking characters, half pairs. */
  static boolean isHidden(int codePoint) {
    if (codePoint >= ' ' && codePoint <= '~') {
      return false;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** The character as Java and JSON write it: two escapes for one beyond the first plane. */
  static String escape(int codePoint) {
    return switch (codePoint) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> {
        var escaped = new StringBuilder();
        for (var unit : Character.toChars(codePoint)) {
          escaped.append("\\u%04x".formatted((int) unit));
        }
        yield escaped.toString();
      }
    };
  }
}

package io.github.ecoscan.report;

/**
 * Words of a scanned project in Markdown as GitHub and GitLab read it: they say what they say, and
 * make no markup, no table cell, no link, and call nobody's name. Character references do that
 * where a backslash does not: in cells and within HTML.
 */
final class MarkdownText {
  private static final int MOST = 300;
  private static final String CUT = "...";

  /** Punctuation that does nothing inside a line; a dot or a colon only before a space. */
  private static final String HARMLESS = ",;'()?-/=\"";

  private static final String BEFORE_SPACE = ".:";

  /** What turns the word after it into a link, to a person or an issue. */
  private static final String SIGILS = "@#!$%~&";

  private static final String NO_SPACE = "&#8203;";

  private MarkdownText() {}

  /** A message: what stands between two back quotes is code. */
  static String message(String text) {
    var parts = cut(text).split("`", -1);
    if (parts.length % 2 == 0) {
      return references(cut(text));
    }
    var markdown = new StringBuilder();
    for (var i = 0; i < parts.length; i++) {
      markdown.append(i % 2 == 0 ? references(parts[i]) : code(parts[i]));
    }
    return markdown.toString();
  }

  /** A name. */
  static String code(String text) {
    return "<code>" + references(cut(text)) + "</code>";
  }

  private static String references(String text) {
    var markdown = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var unit = text.charAt(i);
      var last = i + 1 == text.length();
      if (isHarmless(unit, last ? ' ' : text.charAt(i + 1))) {
        markdown.append(unit);
      } else {
        markdown.append("&#").append((int) unit).append(';');
      }
      if (SIGILS.indexOf(unit) >= 0 && !last) {
        markdown.append(NO_SPACE);
      }
    }
    return markdown.toString();
  }

  private static boolean isHarmless(char unit, char next) {
    return unit > '~'
        || unit == ' '
        || Character.isLetterOrDigit(unit)
        || HARMLESS.indexOf(unit) >= 0
        || (BEFORE_SPACE.indexOf(unit) >= 0 && next == ' ');
  }

  /** Nobody reads more of one in a table, and a report has no room for it. */
  private static String cut(String text) {
    var printable = Printable.text(text);
    if (printable.length() <= MOST) {
      return printable;
    }
    var end = Character.isHighSurrogate(printable.charAt(MOST - 1)) ? MOST - 1 : MOST;
    return printable.substring(0, end) + CUT;
  }
}

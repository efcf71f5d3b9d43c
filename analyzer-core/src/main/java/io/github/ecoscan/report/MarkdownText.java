package io.github.ecoscan.report;

import java.util.function.UnaryOperator;

/**
 * Words of a scanned project in Markdown as GitHub and GitLab read it: they say what they say, and
 * make no markup, no table cell, no link, and call nobody's name.
 */
final class MarkdownText {
  private static final int MOST = 300;
  private static final String CUT = "...";

  /** Punctuation that does nothing inside a line; a dot or a colon only before a space. */
  private static final String HARMLESS = ",;'()?-/=\"";

  private static final String BEFORE_SPACE = ".:";

  /** What turns the words around it into a link: to a person, an issue, a page. */
  private static final String SIGILS = "@#!$%~&:.";

  private static final String NO_SPACE = "&#8203;";

  private MarkdownText() {}

  /** A message: what stands between two back quotes is code. */
  static String message(String text) {
    return message(text, MarkdownText::span);
  }

  /** A message between tags of HTML, where Markdown does not reach. */
  static String html(String text) {
    return message(text, code -> "<code>" + references(code) + "</code>");
  }

  /** A name: a code span, in which nothing is read. */
  static String code(String text) {
    return span(cut(text));
  }

  /** Any of these in a cell of a table, where a bar would end the cell, even in code. */
  static String cell(String markdown) {
    return markdown.replace("|", "\\|");
  }

  private static String message(String text, UnaryOperator<String> code) {
    var shown = cut(text);
    var parts = shown.split("`", -1);
    if (parts.length % 2 == 0) {
      return references(shown);
    }
    var markdown = new StringBuilder();
    for (var i = 0; i < parts.length; i++) {
      if (i > 1 && parts[i - 1].isEmpty()) {
        // or the quotes around two pieces of code would be taken together
        markdown.append(' ');
      }
      markdown.append(i % 2 == 0 ? references(parts[i]) : code.apply(parts[i]));
    }
    return markdown.toString();
  }

  private static String span(String code) {
    var fence = "`";
    while (code.contains(fence)) {
      fence += "`";
    }
    // a space on each side is not part of the code, and parts it from quotes in it
    var pad = fence.length() > 1 || code.isBlank() ? " " : "";
    return code.isEmpty() ? "" : fence + pad + code + pad + fence;
  }

  private static String references(String text) {
    var markdown = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var unit = text.charAt(i);
      var next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (isHarmless(unit, next)) {
        markdown.append(unit);
      } else {
        markdown.append("&#").append((int) unit).append(';');
      }
      if (SIGILS.indexOf(unit) >= 0 && next != ' ') {
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

package io.github.ecoscan.report;

import io.github.ecoscan.model.Text;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Writes HTML in which every text and every attribute is escaped: there is no way in for raw
 * markup. Tag and attribute names are the program's own.
 */
final class Markup {
  private static final String EN = "en";
  private static final String FR = "fr";

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes are names and values in turn, a null value leaves one out. */
  Markup open(String tag, String... attributes) {
    empty(tag, attributes);
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Closes the element opened last and starts a new line of the file. */
  Markup closeLine() {
    close().newLine();
    return this;
  }

  /** An element that has no content and no end tag. */
  Markup empty(String tag, String... attributes) {
    out.append('<').append(tag);
    for (var i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
    return this;
  }

  Markup text(String text) {
    escape(text);
    return this;
  }

  /** A text in both languages; the style sheet shows the one that the page is in. */
  Markup text(Text text) {
    return text.en().equals(text.fr())
        ? prose(text.en())
        : open("span", "lang", EN)
            .prose(text.en())
            .close()
            .open("span", "lang", FR)
            .prose(text.fr())
            .close();
  }

  /** Text in which what stands between back-ticks is code. */
  Markup prose(String text) {
    var parts = text.split("`", -1);
    for (var i = 0; i < parts.length; i++) {
      var isCode = i % 2 == 1 && i < parts.length - 1;
      if (isCode) {
        leaf("code", parts[i]);
      } else {
        // a back-tick without a partner is a back-tick
        text((i % 2 == 1 ? "`" : "") + parts[i]);
      }
    }
    return this;
  }

  /** Lines of code, as they are. */
  Markup lines(List<String> lines) {
    lines.forEach(line -> text(line).newLine());
    return this;
  }

  private void newLine() {
    out.append('\n');
  }

  /** An element with nothing but text in it. */
  Markup leaf(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** An element with nothing but a text in both languages in it. */
  Markup leaf(String tag, Text text, String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** What another writer has written. */
  Markup add(Markup other) {
    if (!other.open.isEmpty()) {
      throw new IllegalStateException("still open: " + other.open);
    }
    out.append(other.out);
    return this;
  }

  /** A style sheet or script of the program's own, or JSON in which no {@code <} is left. */
  Markup asset(String tag, Asset asset, String... attributes) {
    open(tag, attributes);
    out.append(asset.text());
    return closeLine();
  }

  /** About how many bytes have been written. */
  int length() {
    return out.length();
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void escape(String text) {
    for (var i = 0; i < text.length(); ) {
      var codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      switch (codePoint) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          if (Printable.isHidden(codePoint)) {
            out.append(Printable.escape(codePoint));
          } else {
            out.appendCodePoint(codePoint);
          }
        }
      }
    }
  }
}

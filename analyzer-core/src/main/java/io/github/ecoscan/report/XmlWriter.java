package io.github.ecoscan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML 1.0 with indents. What XML cannot hold, and what nobody sees, becomes an escape as in
 * Java; line ends in texts stay.
 */
final class XmlWriter {
  private static final int FIRST_NONCHARACTER = 0xFFFE;

  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean isTagOpen;

  XmlWriter(Writer out) throws IOException {
    this.out = out;
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  }

  void start(String element) throws IOException {
    closeTag();
    newLine();
    out.write("<" + element);
    open.push(element);
    isTagOpen = true;
  }

  /** Adds to the element just started. */
  void attribute(String name, Object value) throws IOException {
    out.write(" " + name + "=\"" + escape(Printable.text(value.toString())) + "\"");
  }

  /** An element with nothing but text. */
  void element(String name, String text) throws IOException {
    start(name);
    endWith(text);
  }

  /** Ends the element just started, with a text in it. */
  void endWith(String text) throws IOException {
    closeTag();
    var lines = text.split("\n", -1);
    for (var i = 0; i < lines.length; i++) {
      out.write((i > 0 ? "\n" : "") + escape(Printable.text(lines[i])));
    }
    out.write("</" + open.pop() + ">");
  }

  /** Ends an element that has attributes and elements only. */
  void end() throws IOException {
    var element = open.pop();
    if (isTagOpen) {
      out.write("/>");
      isTagOpen = false;
    } else {
      newLine();
      out.write("</" + element + ">");
    }
    if (open.isEmpty()) {
      out.write('\n');
    }
  }

  private void closeTag() throws IOException {
    if (isTagOpen) {
      out.write('>');
      isTagOpen = false;
    }
  }

  private void newLine() throws IOException {
    out.write("\n" + "  ".repeat(open.size()));
  }

  private static String escape(String text) {
    var escaped = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var unit = text.charAt(i);
      switch (unit) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default ->
            escaped.append(
                unit >= FIRST_NONCHARACTER ? Printable.escape(unit) : String.valueOf(unit));
      }
    }
    return escaped.toString();
  }
}

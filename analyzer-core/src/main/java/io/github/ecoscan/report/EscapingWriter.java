package io.github.ecoscan.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Escapes what gson leaves raw in JSON strings: characters that a terminal obeys or nobody sees.
 * Half a surrogate pair has no place in UTF-8 and becomes the replacement character. Line ends
 * stay, for gson has escaped those inside strings.
 */
final class EscapingWriter extends FilterWriter {
  private static final char REPLACEMENT = '\uFFFD';

  EscapingWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int unit) throws IOException {
    write(String.valueOf((char) unit));
  }

  @Override
  public void write(char[] units, int offset, int length) throws IOException {
    write(new String(units, offset, length));
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    var part = text.substring(offset, offset + length);
    var written = 0;
    for (var i = 0; i < part.length(); ) {
      var codePoint = part.codePointAt(i);
      var next = i + Character.charCount(codePoint);
      if (codePoint != '\n' && Printable.isHidden(codePoint)) {
        out.write(part, written, i - written);
        out.write(escape(codePoint));
        written = next;
      }
      i = next;
    }
    out.write(part, written, part.length() - written);
  }

  private static String escape(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE
        ? String.valueOf(REPLACEMENT)
        : Printable.escape(codePoint);
  }
}

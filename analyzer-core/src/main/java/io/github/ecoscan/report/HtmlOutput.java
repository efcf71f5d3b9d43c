package io.github.ecoscan.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/**
 * Where templates write. The engine escapes what it is given for the place where it stands; here
 * characters that have no shape of their own become visible too, and the layout of the templates is
 * left out: a line break and the indentation after it are for their readers. An empty line is a
 * line break of the page.
 */
final class HtmlOutput extends OwaspHtmlTemplateOutput {
  private final StringOutput out;
  private boolean isLineStart = true;

  HtmlOutput() {
    this(new StringOutput());
  }

  private HtmlOutput(StringOutput out) {
    super(out);
    this.out = out;
  }

  /** What the project, its rules or the program's words say. */
  @Override
  public void writeUserContent(String text) {
    isLineStart = false;
    super.writeUserContent(text == null ? null : Printable.text(text));
  }

  /** What a template says. */
  @Override
  public void writeContent(String markup) {
    for (var from = 0; from < markup.length(); ) {
      if (isLineStart && markup.charAt(from) == ' ') {
        from++;
        continue;
      }
      var end = markup.indexOf('\n', from);
      if (end == from && isLineStart) {
        out.writeContent("\n");
      } else {
        out.writeContent(markup, from, end < 0 ? markup.length() : end);
      }
      isLineStart = end >= 0;
      from = end < 0 ? markup.length() : end + 1;
    }
  }

  /** A style sheet, a script or an index: what stands there counts to the last blank. */
  @Override
  public void writeUnsafeContent(String text) {
    isLineStart = false;
    out.writeContent(text);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

package io.github.ecoscan.report;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import java.util.function.Consumer;

/** What a template has written already, because its length had to be known. */
record Rendered(String html) implements Content {
  static final Rendered NOTHING = new Rendered("");

  /** Runs a template. */
  static Rendered of(Consumer<HtmlTemplateOutput> template) {
    var out = new HtmlOutput();
    template.accept(out);
    return new Rendered(out.toString());
  }

  /** About how many bytes it takes. */
  int length() {
    return html.length();
  }

  @Override
  public void writeTo(TemplateOutput output) {
    output.writeUnsafeContent(html);
  }
}

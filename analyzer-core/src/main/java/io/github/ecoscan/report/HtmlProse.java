package io.github.ecoscan.report;

import io.github.ecoscan.model.Text;
import java.util.List;

/** Markdown in both languages; the style sheet shows one. */
record HtmlProse(List<Markdown> en, List<Markdown> fr) {
  HtmlProse {
    en = List.copyOf(en);
    fr = List.copyOf(fr);
  }

  static HtmlProse of(Text markdown) {
    return new HtmlProse(Markdown.of(markdown.en()), Markdown.of(markdown.fr()));
  }
}

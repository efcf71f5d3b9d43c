package io.github.ecoscan.model;

import java.util.Locale;
import java.util.Objects;

/** A sentence a user reads, in both of ecoscan's languages. */
public record Text(String en, String fr) {
  public Text {
    Objects.requireNonNull(en, "en");
    Objects.requireNonNull(fr, "fr");
  }

  /** The same words in both languages, for names and quotations. */
  public static Text same(String words) {
    return new Text(words, words);
  }

  /** French for a French locale, English for any other. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("fr") ? fr : en;
  }
}

package io.github.ecoscan.gate;

import io.github.ecoscan.model.Text;
import java.util.Locale;
import java.util.Objects;

/** The gate cannot know which findings count; the message says what helps. */
public final class GateException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Text text;

  public GateException(Text text) {
    super(Objects.requireNonNull(text, "text").en());
    this.text = text;
  }

  /** What is wrong, and what helps. */
  public String in(Locale locale) {
    return text.in(locale);
  }
}

package io.github.ecoscan.source;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * A file's text without byte order mark.
 *
 * @param charset how it was decoded
 * @param wellFormed false when the bytes did not fit the expected charset
 */
public record SourceText(String text, Charset charset, boolean wellFormed) {
  public SourceText {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(charset, "charset");
  }
}

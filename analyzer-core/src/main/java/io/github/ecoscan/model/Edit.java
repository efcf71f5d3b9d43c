package io.github.ecoscan.model;

import java.util.Objects;

/** Replaces the text of a range; an empty range inserts, an empty replacement deletes. */
public record Edit(Span span, String replacement) {
  public Edit {
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(replacement, "replacement");
  }
}

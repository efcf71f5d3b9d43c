package io.github.ecoscan.model;

import java.util.List;
import java.util.Objects;

/** Text edits of one file that remove a finding. */
public record Fix(Safety safety, Text description, List<Edit> edits) {

  /** Who may apply a fix. */
  public enum Safety {
    /** Keeps the program's behaviour; may run unattended. */
    SAFE,
    /** Right in most programs; a person must look. */
    REVIEW
  }

  public Fix {
    Objects.requireNonNull(safety, "safety");
    Objects.requireNonNull(description, "description");
    edits = List.copyOf(edits);
    if (edits.isEmpty()) {
      throw new IllegalArgumentException("a fix has at least one edit");
    }
  }
}

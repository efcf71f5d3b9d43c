package io.github.ecoscan.operation;

import java.util.List;
import java.util.Objects;

/**
 * Calls that the user vouches for: what they do is batched, cached or limited already.
 *
 * @param owner canonical name of the type that has the methods; types below it count too
 * @param methods {@code name}, {@code name/arity}, {@code prefix*} or {@code *}
 */
public record Sanction(String owner, List<String> methods) {
  public Sanction {
    Objects.requireNonNull(owner, "owner");
    methods = List.copyOf(methods);
  }
}

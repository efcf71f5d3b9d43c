package io.github.ecoscan.report;

import io.github.ecoscan.model.Text;
import java.util.List;
import java.util.Objects;

/**
 * What other tools flag and ecoscan does not, and why.
 *
 * @param claimedBy rules of other tools, as {@code tool:id}
 * @param rules rules of ecoscan that find what is real in the claim
 * @param pair the pair of benchmarks that measures it, empty where none does
 */
public record Myth(
    String name,
    Verdict verdict,
    List<String> claimedBy,
    Text claim,
    Text answer,
    List<String> rules,
    String pair) {

  /** What became of a claim. */
  public enum Verdict {
    MYTH,
    NEGLIGIBLE,
    OBSOLETE,
    REVERSED,
    PARTIAL,
    UNSETTLED,
    NOT_SHOWN,
    ELSEWHERE
  }

  public Myth {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(verdict, "verdict");
    claimedBy = List.copyOf(claimedBy);
    rules = List.copyOf(rules);
    pair = pair == null ? "" : pair;
  }
}

package io.github.ecoscan.report;

import io.github.ecoscan.model.Text;
import java.util.List;
import java.util.Objects;

/**
 * What other tools flag and ecoscan does not, and why.
 *
 * @param claimedBy rules of other tools, as {@code tool:id}
 * @param rules rules of ecoscan that find what is real in the claim
 * @param measures what was measured, most telling first; not empty
 */
public record Myth(
    String name,
    Verdict verdict,
    List<String> claimedBy,
    Text claim,
    Text answer,
    List<String> rules,
    List<Measure> measures) {

  /**
   * A measurement of the claim: what is flagged against what is advised.
   *
   * @param pair the name of its figures
   * @param what the two forms that were compared
   */
  public record Measure(String pair, Text what) {
    public Measure {
      Objects.requireNonNull(pair, "pair");
      Objects.requireNonNull(what, "what");
    }
  }

  /** What became of a claim. */
  public enum Verdict {
    MYTH,
    NEGLIGIBLE,
    OBSOLETE,
    REVERSED,
    PARTIAL,
    NOT_SHOWN,
    ELSEWHERE
  }

  public Myth {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(verdict, "verdict");
    claimedBy = List.copyOf(claimedBy);
    rules = List.copyOf(rules);
    measures = List.copyOf(measures);
  }
}

package io.github.ecoscan.link;

import io.github.ecoscan.facts.Place;
import io.github.ecoscan.rule.Flow;
import java.util.Objects;

/** A flow and the place to report it: the innermost call within the repetition. */
public record LinkedFlow(Flow flow, String file, String symbol, Place place) {
  public LinkedFlow {
    Objects.requireNonNull(flow, "flow");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(symbol, "symbol");
    Objects.requireNonNull(place, "place");
  }
}

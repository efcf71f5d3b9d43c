package io.github.ecoscan.bytecode;

import io.github.ecoscan.model.Text;
import java.util.Locale;
import java.util.Objects;

/**
 * What ecoscan makes of one of SpotBugs' patterns.
 *
 * @param name SpotBugs' name of it
 * @param rule the rule concerned, empty when there is none
 * @param place what the rule looks at
 * @param detector the detector of SpotBugs that is run to find it, empty to run none
 * @param reason why, for people
 */
public record Pattern(
    String name, Use use, String rule, Place place, String detector, Text reason) {

  /** What a sighting is good for. */
  public enum Use {
    /** The rule decides about it; the sources alone cannot tell. */
    FINDS,
    /** It makes what the rule found in the sources surer, and adds no finding. */
    CONFIRMS,
    /** Nothing: a myth, style, or what the rules find better. */
    IGNORED;

    static Use of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** What in the source a sighting is shown with. */
  public enum Place {
    FIELD,
    TYPE,
    /** The call or creation if there is one of the right name, else the statement. */
    CODE;

    static Place of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  public Pattern {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(use, "use");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(detector, "detector");
    Objects.requireNonNull(reason, "reason");
  }
}

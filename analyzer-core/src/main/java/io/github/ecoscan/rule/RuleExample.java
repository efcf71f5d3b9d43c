package io.github.ecoscan.rule;

import java.util.Objects;
import java.util.Optional;

/**
 * Code that a rule flags, taken from its tests.
 *
 * @param fixed the same code after the rule's fix, where there is one
 */
public record RuleExample(String wasteful, Optional<String> fixed) {
  public RuleExample {
    Objects.requireNonNull(wasteful, "wasteful");
    Objects.requireNonNull(fixed, "fixed");
  }
}

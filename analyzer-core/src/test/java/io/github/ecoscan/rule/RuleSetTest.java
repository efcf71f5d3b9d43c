package io.github.ecoscan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {

  @Test
  void rulesThatYieldInACircleAreRefused() {
    var here = RuleSet.entry(new Here());
    var there = RuleSet.entry(new There());

    assertThat(RuleSet.of(List.of(there), List.of()).names()).containsExactly("that-there");
    assertThatThrownBy(() -> RuleSet.of(List.of(there, here), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("circle");
  }

  @RuleSpec(
      name = "this-here",
      family = Family.CPU,
      severity = Severity.MINOR,
      since = "0",
      yieldsTo = "that-there")
  private static final class Here implements Rule {
    @Override
    public void register(Dispatch on) {}
  }

  @RuleSpec(
      name = "that-there",
      family = Family.CPU,
      severity = Severity.MINOR,
      since = "0",
      yieldsTo = "this-here")
  private static final class There implements Rule {
    @Override
    public void register(Dispatch on) {}
  }
}

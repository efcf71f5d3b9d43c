package io.github.ecoscan.cli;

import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RulePage;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.rule.RuleSpec;
import java.util.List;
import java.util.Map;

/** One rule that finds nothing. */
final class SampleRules {
  static final RuleSet ALL = new RuleSet(List.of(entry(new ConcatInLoop())), List.of());

  private SampleRules() {}

  private static RuleSet.Entry entry(Rule rule) {
    var title = new Text("Text joined in a loop", "Texte assemblé dans une boucle");
    var body = new Text("Use a builder.", "Utilisez un builder.");
    return new RuleSet.Entry(
        rule,
        rule.getClass().getAnnotation(RuleSpec.class),
        new RulePage(Map.of("title", title), body));
  }

  @RuleSpec(
      name = "concat-in-loop",
      family = Family.CPU,
      severity = Severity.MAJOR,
      tier = Tier.STABLE,
      fix = RuleSpec.FixOffer.SAFE,
      since = "0.1",
      equivalents = {"sonar:S1643", "pmd:UseStringBufferForStringAppends"})
  private static final class ConcatInLoop implements Rule {
    @Override
    public void register(Dispatch on) {}
  }
}

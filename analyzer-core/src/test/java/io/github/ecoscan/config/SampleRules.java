package io.github.ecoscan.config;

import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RulePage;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.rule.RuleSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Three rules in two families, that find nothing. */
final class SampleRules {
  static final RuleSet ALL =
      new RuleSet(
          Stream.of(new BoxedSum(), new ConcatInLoop(), new QueryInLoop())
              .map(SampleRules::entry)
              .toList(),
          List.of());

  private SampleRules() {}

  private static RuleSet.Entry entry(Rule rule) {
    var page = new RulePage(Map.of("title", Text.same("A title")), Text.same(""));
    return new RuleSet.Entry(rule, rule.getClass().getAnnotation(RuleSpec.class), page);
  }

  @RuleSpec(name = "boxed-sum", family = Family.CPU, severity = Severity.MINOR, since = "0.1")
  private static final class BoxedSum implements Rule {
    @Override
    public void register(Dispatch on) {}
  }

  @RuleSpec(name = "concat-in-loop", family = Family.CPU, severity = Severity.MAJOR, since = "0.1")
  private static final class ConcatInLoop implements Rule {
    @Override
    public void register(Dispatch on) {}
  }

  @RuleSpec(
      name = "query-in-loop",
      family = Family.DATA,
      severity = Severity.MAJOR,
      since = "0.1",
      tags = "jdbc")
  private static final class QueryInLoop implements Rule {
    @Override
    public void register(Dispatch on) {}
  }
}

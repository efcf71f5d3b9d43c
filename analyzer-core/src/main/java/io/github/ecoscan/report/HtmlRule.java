package io.github.ecoscan.report;

import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.rule.RuleSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The page of a rule that found something. */
record HtmlRule(String name, Text title, Severity severity, List<Text> facts, HtmlProse page) {
  private static final RuleText EN = new RuleText(Locale.ENGLISH);
  private static final RuleText FR = new RuleText(Locale.FRENCH);

  HtmlRule {
    facts = List.copyOf(facts);
  }

  /** The pages of all rules that found something, the heaviest first. */
  static List<HtmlRule> of(HtmlPage page) {
    return page.byRule().keySet().stream()
        .flatMap(name -> page.rule(name).stream())
        .map(rule -> of(rule, page))
        .toList();
  }

  private static HtmlRule of(RuleSet.Entry rule, HtmlPage page) {
    var spec = rule.spec();
    return new HtmlRule(
        rule.name(),
        rule.page().title(),
        spec.severity(),
        Stream.of(
                Stream.of(page.say("family." + spec.family().label())),
                list(page.say("rules.equivalents"), spec.equivalents()),
                list(page.say("rules.criteria"), spec.criteria()))
            .flatMap(facts -> facts)
            .toList(),
        HtmlProse.of(new Text(EN.page(rule), FR.page(rule))));
  }

  private static Stream<Text> list(Text name, String[] items) {
    return items.length == 0
        ? Stream.empty()
        : Stream.of(Bilingual.join(": ", name, Text.same(String.join(", ", items))));
  }
}

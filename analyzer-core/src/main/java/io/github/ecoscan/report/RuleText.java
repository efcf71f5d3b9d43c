package io.github.ecoscan.report;

import io.github.ecoscan.model.Text;
import io.github.ecoscan.rule.RuleExample;
import io.github.ecoscan.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is known about rules, as text for people: one line each, or the whole page. */
public final class RuleText {
  private final Words words;
  private final Locale locale;

  public RuleText(Locale locale) {
    this.words = new Words(locale);
    this.locale = locale;
  }

  /**
   * A table of rules, one on a line.
   *
   * @param here whether a rule is on, and why
   */
  public List<String> list(RuleSet rules, Function<RuleSet.Entry, Text> here) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            words.say("rules.name"),
            words.say("rules.family"),
            words.say("rules.severity"),
            words.say("rules.tier"),
            words.say("rules.fix"),
            words.say("rules.here"),
            words.say("rules.title")));
    for (var rule : rules.entries()) {
      var row = new ArrayList<>(row(rule));
      row.add(row.size() - 1, here.apply(rule).in(locale));
      rows.add(row);
    }
    return Rows.of(rows);
  }

  private List<String> row(RuleSet.Entry rule) {
    var spec = rule.spec();
    return List.of(
        rule.name(),
        spec.family().label(),
        spec.severity().label(),
        spec.tier().label(),
        fix(rule),
        title(rule));
  }

  private String title(RuleSet.Entry rule) {
    var title = rule.page().title().in(locale);
    var from = rule.spec().obsoleteFrom();
    return from > 0 ? words.say("rules.obsolete", title, from) : title;
  }

  private static String fix(RuleSet.Entry rule) {
    return rule.spec().fix().name().toLowerCase(Locale.ROOT);
  }

  /** A rule's page with its example, in Markdown that reads well as it is. */
  public String explain(RuleSet.Entry rule) {
    return "%s: %s\n%s\n%s\n"
        .formatted(rule.name(), rule.page().title().in(locale), facts(rule), page(rule));
  }

  /** The title and the facts, as the head of a document. */
  public String summary(RuleSet.Entry rule) {
    var facts = facts(rule).lines().map(line -> "- " + line + "\n");
    return rule.page().title().in(locale) + ".\n\n" + facts.collect(Collectors.joining());
  }

  private String facts(RuleSet.Entry rule) {
    var spec = rule.spec();
    var facts = new StringBuilder();
    facts
        .append(
            words.say(
                "explain.facts",
                spec.family().label(),
                spec.severity().label(),
                spec.tier().label(),
                fix(rule),
                spec.since()))
        .append('\n');
    if (spec.obsoleteFrom() > 0) {
      facts.append(words.say("explain.obsolete", spec.obsoleteFrom())).append('\n');
    }
    append(facts, "explain.equivalents", spec.equivalents());
    append(facts, "explain.criteria", spec.criteria());
    return facts.toString();
  }

  private void append(StringBuilder facts, String key, String[] items) {
    if (items.length > 0) {
      facts.append(words.say(key, String.join(", ", items))).append('\n');
    }
  }

  /** The body of the page, with the example under its first part. */
  public String page(RuleSet.Entry rule) {
    var body = rule.page().body().in(locale);
    var second = body.indexOf("\n## ");
    return rule.page()
        .example()
        .filter(example -> second > 0)
        .map(example -> body.substring(0, second) + "\n" + code(example) + body.substring(second))
        .orElse(body);
  }

  private String code(RuleExample example) {
    return fenced(example.wasteful())
        + example
            .fixed()
            .map(fixed -> "\n" + words.say("explain.fixed") + "\n\n" + fenced(fixed))
            .orElse("");
  }

  private static String fenced(String code) {
    return "```java\n" + code + "```\n";
  }
}

package io.github.ecoscan.report;

import io.github.ecoscan.rule.RuleSet;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a report says about a rule; of one that is not at hand, its name. */
record RuleWords(String name, Optional<RuleSet.Entry> entry, Locale locale) {

  static RuleWords of(String rule, ReportView view) {
    return new RuleWords(rule, view.rules().find(rule), view.locale());
  }

  String title() {
    return entry.map(rule -> rule.page().title().in(locale)).orElse(name);
  }

  /** The first paragraph of the rule's page, on one line. */
  String summary() {
    return page()
        .lines()
        .dropWhile(line -> line.isBlank() || line.startsWith("#"))
        .takeWhile(line -> !line.isBlank())
        .map(String::strip)
        .collect(Collectors.collectingAndThen(Collectors.joining(" "), this::orTitle));
  }

  /** The rule's page, in Markdown. */
  String page() {
    return orTitle(entry.map(new RuleText(locale)::page).orElse(""));
  }

  private String orTitle(String text) {
    return text.isEmpty() ? title() : text;
  }
}

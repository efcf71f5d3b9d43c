package io.github.ecoscan.report;

import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.rule.RuleSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What all parts of the page share: the report, its findings in order, and words. */
record HtmlPage(ReportView view, List<Ranked> ranked, Bilingual words) {
  private static final Map<Severity, String> SYMBOLS =
      Map.of(Severity.CRITICAL, "◆", Severity.MAJOR, "▲", Severity.MINOR, "●", Severity.INFO, "○");

  HtmlPage {
    ranked = List.copyOf(ranked);
  }

  static HtmlPage of(ReportView view) {
    return new HtmlPage(view, Ranked.of(view.report()), new Bilingual());
  }

  /** The language in which the page opens. */
  String language() {
    return view.locale().getLanguage().equals("fr") ? "fr" : "en";
  }

  /** The words of a text in the language in which the page opens. */
  String in(Text text) {
    return text.in(Locale.forLanguageTag(language()));
  }

  Text say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /** A whole number as each language writes it. */
  Text number(long number) {
    return words.say("number", number);
  }

  Optional<RuleSet.Entry> rule(String name) {
    return view.rules().find(name);
  }

  /** The title of a rule, or its name when nothing more is known of it. */
  Text ruleTitle(String name) {
    return rule(name).map(entry -> entry.page().title()).orElse(Text.same(name));
  }

  /** The findings of each rule, the heaviest rule first. */
  Map<String, List<Ranked>> byRule() {
    var rules =
        ranked.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.finding().rule(), LinkedHashMap::new, Collectors.toList()));
    var sorted = new LinkedHashMap<String, List<Ranked>>();
    rules.entrySet().stream()
        .sorted(
            Map.Entry.<String, List<Ranked>>comparingByValue(
                (a, b) -> Long.compare(weight(b), weight(a))))
        .forEach(rule -> sorted.put(rule.getKey(), rule.getValue()));
    return sorted;
  }

  static long weight(List<Ranked> entries) {
    return entries.stream().mapToLong(Ranked::weight).sum();
  }

  /** A shape for a severity: no one needs to see colours to read it. */
  static String symbol(Severity severity) {
    return SYMBOLS.get(severity);
  }
}

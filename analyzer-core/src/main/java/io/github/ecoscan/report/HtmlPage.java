package io.github.ecoscan.report;

import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.rule.RuleSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What all parts of the page share. */
record HtmlPage(ReportView view, List<Ranked> ranked, Bilingual words) {
  private static final Map<Severity, String> SYMBOLS =
      Map.of(Severity.CRITICAL, "◆", Severity.MAJOR, "▲", Severity.MINOR, "●", Severity.INFO, "○");

  HtmlPage {
    ranked = List.copyOf(ranked);
  }

  static HtmlPage of(ReportView view) {
    return new HtmlPage(view, Ranked.of(view.report()), new Bilingual());
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

  /** A severity by shape, colour and word: no one needs to see colours to read it. */
  void severity(Severity severity, Markup html) {
    html.open("span", "class", "sev " + severity.label())
        .leaf("span", SYMBOLS.get(severity), "aria-hidden", "true", "class", "shape")
        .text(" ")
        .text(say("severity." + severity.label()))
        .close();
  }

  /** The shape and colour only, for long lists under a legend. */
  static void symbol(Severity severity, Markup html) {
    html.leaf("b", SYMBOLS.get(severity), "class", "sev " + severity.label());
  }

  /** A bar that fills a share of its box; what it says stands beside it in words. */
  static void bar(double share, Markup html) {
    html.open("svg", "class", "bar", "width", "100%", "height", "8", "aria-hidden", "true")
        .open("rect", "class", "track", "width", "100%", "height", "8", "rx", "4")
        .close()
        .open(
            "rect",
            "class",
            "fill",
            "width",
            Percent.of(Math.max(0.01, share)),
            "height",
            "8",
            "rx",
            "4")
        .close()
        .close();
  }
}

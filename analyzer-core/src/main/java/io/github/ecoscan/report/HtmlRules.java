package io.github.ecoscan.report;

import io.github.ecoscan.rule.RuleSet;
import java.util.Locale;

/** The pages of the rules that found something. */
final class HtmlRules {
  private static final RuleText EN = new RuleText(Locale.ENGLISH);
  private static final RuleText FR = new RuleText(Locale.FRENCH);

  private final HtmlPage page;
  private final Markup html;

  HtmlRules(HtmlPage page, Markup html) {
    this.page = page;
    this.html = html;
  }

  void write() {
    var rules = page.byRule().keySet().stream().flatMap(name -> page.rule(name).stream()).toList();
    if (rules.isEmpty()) {
      return;
    }
    html.open("section", "id", "rules").leaf("h2", page.say("rules.heading"));
    html.leaf("p", page.say("rules.why"), "class", "why");
    rules.forEach(this::rule);
    html.closeLine();
  }

  private void rule(RuleSet.Entry rule) {
    var spec = rule.spec();
    html.open("details", "class", "help", "id", "rule-" + rule.name()).open("summary");
    html.leaf("b", rule.page().title()).leaf("span", rule.name(), "class", "rule").close();
    html.open("div", "class", "body").open("p", "class", "facts");
    page.severity(spec.severity(), html);
    html.leaf("span", page.say("family." + spec.family().label()));
    list("rules.equivalents", spec.equivalents());
    list("rules.criteria", spec.criteria());
    html.close();
    bothLanguages(EN.page(rule), FR.page(rule), html);
    html.close().closeLine();
  }

  private void list(String key, String[] items) {
    if (items.length > 0) {
      html.open("span").text(page.say(key)).text(": " + String.join(", ", items)).close();
    }
  }

  /** Markdown in both languages; the style sheet shows one. */
  static void bothLanguages(String en, String fr, Markup html) {
    html.open("div", "lang", "en", "class", "prose");
    Markdown.write(en, html);
    html.close().open("div", "lang", "fr", "class", "prose");
    Markdown.write(fr, html);
    html.closeLine();
  }
}

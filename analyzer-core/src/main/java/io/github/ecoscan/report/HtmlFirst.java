package io.github.ecoscan.report;

import io.github.ecoscan.model.Severity;
import java.util.List;

/** What to do first: the heaviest kinds of waste, each with its remedy and its worst places. */
final class HtmlFirst {
  private static final int MOST = 8;
  private static final int MOST_PLACES = 3;
  private static final int REMEDY = 2;

  private final HtmlPage page;
  private final Markup html;

  HtmlFirst(HtmlPage page, Markup html) {
    this.page = page;
    this.html = html;
  }

  void write() {
    if (page.ranked().isEmpty()) {
      return;
    }
    html.open("section", "id", "first").leaf("h2", page.say("first.heading"));
    html.leaf("p", page.say("first.why"), "class", "why").open("ol", "class", "tasks");
    var rules = page.byRule();
    var heaviest = rules.values().stream().mapToLong(HtmlPage::weight).max().orElse(1);
    rules.entrySet().stream()
        .limit(MOST)
        .forEach(rule -> task(rule.getKey(), rule.getValue(), heaviest));
    html.close().closeLine();
  }

  private void task(String rule, List<Ranked> places, long heaviest) {
    html.open("li").open("details").open("summary");
    html.open("span", "class", "task").leaf("b", page.ruleTitle(rule)).open("span");
    page.severity(worst(places), html);
    html.leaf("span", rule, "class", "rule").close().close();
    HtmlPage.bar((double) HtmlPage.weight(places) / heaviest, html);
    html.open("span", "class", "count").text(page.say("first.places", places.size()));
    var blocking = places.stream().filter(Ranked::blocking).count();
    if (blocking > 0) {
      html.leaf("span", page.say("first.blocking", blocking), "class", "blocks");
    }
    html.close().close();
    html.open("div", "class", "body");
    remedy(rule);
    html.leaf("h3", page.say("first.worst")).open("ul", "class", "places");
    places.stream().limit(MOST_PLACES).forEach(this::place);
    if (places.size() > MOST_PLACES) {
      html.leaf("li", page.say("first.more", places.size() - MOST_PLACES), "class", "faint");
    }
    html.close();
    if (page.rule(rule).isPresent()) {
      html.open("p").leaf("a", page.say("first.rule"), "href", "#rule-" + rule).close();
    }
    html.close().close().closeLine();
  }

  private static Severity worst(List<Ranked> places) {
    return places.stream()
        .map(entry -> entry.finding().severity())
        .max(Enum::compareTo)
        .orElseThrow();
  }

  private void remedy(String rule) {
    page.rule(rule)
        .ifPresent(
            entry -> {
              var body = entry.page().body();
              HtmlRules.bothLanguages(
                  Markdown.section(body.en(), REMEDY), Markdown.section(body.fr(), REMEDY), html);
            });
  }

  private void place(Ranked entry) {
    var finding = entry.finding();
    html.open("li")
        .leaf(
            "a",
            Places.shortName(finding.file()) + ":" + finding.span().line(),
            "href",
            "#" + entry.anchor(),
            "class",
            "at")
        .text(" ")
        .text(finding.message())
        .close();
  }
}

package io.github.ecoscan.report;

/** What to do first: the heaviest kinds of waste, each with its remedy and its worst places. */
final class HtmlFirst {
  private static final int MOST = 8;
  private static final int MOST_PLACES = 3;
  private static final int REMEDY = 2;

  private final CostTexts texts = new CostTexts();
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
    var tasks = HtmlTask.of(page);
    var isEstimated = tasks.get(0).year().isPresent();
    html.open("section", "id", "first").leaf("h2", page.say("first.heading"));
    html.leaf("p", page.say(isEstimated ? "first.why.year" : "first.why"), "class", "why");
    html.open("ol", "class", "tasks");
    tasks.stream().limit(MOST).forEach(task -> task(task, task.share(tasks)));
    html.close().closeLine();
  }

  private void task(HtmlTask task, double share) {
    var places = task.places();
    html.open("li").open("details").open("summary");
    html.open("span", "class", "task").leaf("b", page.ruleTitle(task.rule())).open("span");
    page.severity(task.worst(), html);
    html.leaf("span", task.rule(), "class", "rule").close().close();
    HtmlPage.bar(share, html);
    html.open("span", "class", "count").text(page.say("first.places", places.size()));
    task.year()
        .map(year -> texts.both(words -> words.say("first.year", words.least(year, task.grade()))))
        .ifPresent(year -> html.leaf("span", year, "class", "year"));
    if (task.blocking() > 0) {
      html.leaf("span", page.say("first.blocking", task.blocking()), "class", "blocks");
    }
    html.close().close();
    html.open("div", "class", "body");
    remedy(task.rule());
    html.leaf("h3", page.say("first.worst")).open("ul", "class", "places");
    places.stream().limit(MOST_PLACES).forEach(this::place);
    if (places.size() > MOST_PLACES) {
      html.leaf("li", page.say("first.more", places.size() - MOST_PLACES), "class", "faint");
    }
    html.close();
    if (page.rule(task.rule()).isPresent()) {
      html.open("p").leaf("a", page.say("first.rule"), "href", "#rule-" + task.rule()).close();
    }
    html.close().close().closeLine();
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

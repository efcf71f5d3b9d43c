package io.github.ecoscan.report;

import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The top of the page: the verdict, the figures behind it, and what is new. */
final class HtmlSummary {
  private final HtmlPage page;
  private final Markup html;

  HtmlSummary(HtmlPage page, Markup html) {
    this.page = page;
    this.html = html;
  }

  void verdict() {
    var report = page.view().report();
    var summary = report.summary();
    var failed = !report.isPassed();
    html.open("section", "class", "verdict " + (failed ? "failed" : "passed"), "id", "verdict");
    html.open("p", "class", "outcome")
        .leaf("span", failed ? "✕" : "✓", "class", "seal", "aria-hidden", "true")
        .leaf("strong", page.say(failed ? "verdict.notPassed" : "verdict.ok"))
        .close();
    html.leaf("h1", headline(failed, summary.blocking()));
    start();
    html.open("dl", "class", "figures");
    figure(page.number(summary.findings()), "figure.findings", summary.findings());
    var fixable = page.ranked().stream().filter(entry -> entry.finding().fix().isPresent()).count();
    figure(page.number(fixable), "figure.fixable", fixable);
    figure(page.number(summary.files()), "figure.files", summary.files());
    figure(page.number(summary.lines()), "figure.lines", summary.lines());
    html.closeLine();
    if (!page.ranked().isEmpty()) {
      severities();
    }
    changes();
    html.closeLine();
  }

  /** The gate may tolerate some findings, and may fail on what could not be analysed. */
  private Text headline(boolean failed, int blocking) {
    if (failed) {
      return blocking > 0 ? page.say("verdict.failed", blocking) : page.say("verdict.notAnalysed");
    }
    if (blocking > 0) {
      return page.say("verdict.tolerated", blocking);
    }
    return page.say(page.ranked().isEmpty() ? "verdict.clean" : "verdict.passed");
  }

  /** The one thing to do if there is time for one only. */
  private void start() {
    HtmlTask.of(page).stream()
        .findFirst()
        .ifPresent(
            task -> {
              html.open("p", "class", "start").text(page.say("verdict.start")).text(" ");
              html.leaf("a", page.ruleTitle(task.rule()), "href", "#first").text(" (");
              html.text(page.say("first.places", task.places().size())).text(")").close();
            });
  }

  private void figure(Text value, String key, long count) {
    html.open("div").leaf("dt", page.say(key, count)).leaf("dd", value).close();
  }

  /** One bar for all findings, cut by severity, and its legend in words. */
  private void severities() {
    var counts =
        page.ranked().stream()
            .collect(Collectors.groupingBy(e -> e.finding().severity(), Collectors.counting()));
    var worstFirst =
        Stream.of(Severity.CRITICAL, Severity.MAJOR, Severity.MINOR, Severity.INFO)
            .filter(counts::containsKey)
            .toList();
    html.open("div", "class", "severities");
    html.open("svg", "width", "100%", "height", "10", "aria-hidden", "true");
    var start = 0.0;
    for (var severity : worstFirst) {
      var share = (double) counts.get(severity) / page.ranked().size();
      html.open(
              "rect",
              "class",
              severity.label(),
              "x",
              Percent.of(start),
              "width",
              Percent.of(share),
              "height",
              "10")
          .close();
      start += share;
    }
    html.close().open("ul");
    for (var severity : worstFirst) {
      html.open("li").leaf("b", page.number(counts.get(severity))).text(" ");
      page.severity(severity, html);
      html.close();
    }
    html.close().closeLine();
  }

  private void changes() {
    var findings = page.ranked().stream().map(Ranked::finding).toList();
    var known = count(findings, Standing.BASELINE);
    var unchanged = count(findings, Standing.UNCHANGED);
    var suppressed = page.view().report().summary().suppressed();
    html.open("div", "class", "changes").leaf("h2", page.say("changes.heading"));
    if (known + unchanged == 0 && page.view().report().summary().baseline() == 0) {
      html.leaf("p", page.say("changes.none"));
    } else {
      html.open("ul");
      change("changes.new", count(findings, Standing.NEW), "new");
      change("changes.baseline", known, "known");
      change("changes.unchanged", unchanged, "unchanged");
      html.close();
    }
    if (suppressed > 0) {
      html.open("p")
          .leaf("a", page.say("changes.suppressed", suppressed), "href", "#suppressed")
          .close();
    }
    html.closeLine();
  }

  private static long count(List<Finding> findings, Standing standing) {
    return findings.stream().filter(finding -> finding.standing() == standing).count();
  }

  private void change(String key, long count, String kind) {
    if (count > 0 || kind.equals("new")) {
      html.leaf("li", page.say(key, count), "class", kind);
    }
  }
}

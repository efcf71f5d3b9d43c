package io.github.ecoscan.report;

import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Finding;

/** What does not count but is not hidden either: silenced findings, and what could not be read. */
final class HtmlRest {
  private static final int MOST = 200;
  private static final int FEW_CALLS = 100;
  private static final int UNRESOLVED_SHARE = 4;

  private final HtmlPage page;
  private final Markup html;

  HtmlRest(HtmlPage page, Markup html) {
    this.page = page;
    this.html = html;
  }

  void write() {
    suppressed();
    failures();
  }

  private void suppressed() {
    var silenced =
        page.view().report().findings().stream()
            .filter(finding -> finding.suppression().isPresent())
            .toList();
    if (silenced.isEmpty()) {
      return;
    }
    html.open("section", "id", "suppressed").open("div", "class", "scroll", "tabindex", "0");
    table("rest.suppressed", "rest.place", "rest.rule", "rest.reason");
    silenced.stream().limit(MOST).forEach(this::silenced);
    html.close().close().close();
    more(silenced.size());
    html.closeLine();
  }

  private void table(String caption, String... columns) {
    html.open("table").leaf("caption", page.say(caption)).open("thead").open("tr");
    for (var column : columns) {
      html.leaf("th", page.say(column), "scope", "col");
    }
    html.close().close().open("tbody");
  }

  private void silenced(Finding finding) {
    var reason = finding.suppression().orElseThrow().reason();
    html.open("tr");
    html.leaf("th", place(finding.file(), finding.span().line()), "scope", "row", "class", "at");
    html.leaf("td", finding.rule(), "class", "rule").open("td");
    if (reason.isBlank()) {
      html.leaf("span", page.say("rest.noReason"), "class", "faint");
    } else {
      html.text(reason);
    }
    html.close().closeLine();
  }

  private void more(int all) {
    if (all > MOST) {
      html.leaf("p", page.say("failure.more", all - MOST), "class", "why");
    }
  }

  private void failures() {
    var report = page.view().report();
    var unresolved = report.summary().unresolved();
    var calls = report.summary().resolved() + unresolved;
    var isBlind = calls >= FEW_CALLS && unresolved * UNRESOLVED_SHARE > calls;
    if (report.failures().isEmpty() && !isBlind) {
      return;
    }
    html.open("section", "id", "failures");
    if (isBlind) {
      html.leaf("p", page.say("rest.classpath", unresolved, calls), "class", "warning");
    }
    if (!report.failures().isEmpty()) {
      html.open("div", "class", "scroll", "tabindex", "0");
      table("rest.failures", "rest.place", "rest.what", "rest.message");
      report.failures().stream().limit(MOST).forEach(this::failure);
      html.close().close().close();
      more(report.failures().size());
    }
    html.closeLine();
  }

  private void failure(Failure failure) {
    html.open("tr");
    html.leaf("th", place(failure.file(), failure.line()), "scope", "row", "class", "at");
    html.open("td").text(page.say("failure." + failure.kind().label()));
    if (!failure.rule().isEmpty()) {
      html.text(" ").leaf("span", failure.rule(), "class", "rule");
    }
    html.close().leaf("td", failure.message()).closeLine();
  }

  private static String place(String file, int line) {
    return line > 0 ? file + ":" + line : file;
  }
}

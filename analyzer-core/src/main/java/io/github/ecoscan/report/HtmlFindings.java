package io.github.ecoscan.report;

import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Standing;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All findings by rule, and the filters that the script brings to life. */
final class HtmlFindings {
  /** What the page may spend on code, paths and fixes, in characters. */
  private static final int BODIES = 170_000;

  private static final int FEW = 30;

  private final HtmlPage page;
  private final Markup html;
  private final HtmlFinding finding;
  private final Sayings sayings;
  private final Map<String, Integer> rules;
  private final Map<String, Integer> files;

  HtmlFindings(HtmlPage page, Sayings sayings, Markup html) {
    this.page = page;
    this.sayings = sayings;
    this.html = html;
    this.finding = new HtmlFinding(page);
    this.rules = HtmlIndex.rules(page);
    this.files = HtmlIndex.files(page);
  }

  /** Writes at most about so many characters. */
  void write(int room) {
    html.open("section", "id", "findings").leaf("h2", page.say("findings.heading"));
    if (page.ranked().isEmpty()) {
      html.leaf("p", page.say("findings.none"), "class", "why").closeLine();
      return;
    }
    filters();
    var items = items(room);
    html.open("div", "id", "groups");
    page.byRule().forEach((rule, entries) -> group(rule, entries, items));
    html.close().closeLine();
  }

  /** The findings as they are shown, the heaviest first in full, as long as there is room. */
  private Map<Ranked, Markup> items(int room) {
    var items = new LinkedHashMap<Ranked, Markup>();
    var bodies = BODIES;
    var used = 0;
    var full = 0;
    for (var entry : page.ranked()) {
      var body = new Markup();
      if (bodies > 0) {
        finding.body(entry, body);
        bodies -= body.length();
        full++;
      }
      var item = item(entry, body);
      used += item.length();
      if (used > room) {
        break;
      }
      items.put(entry, item);
    }
    if (full < page.ranked().size()) {
      html.leaf("p", page.say("findings.brief", full), "class", "why");
    }
    var left = page.ranked().size() - items.size();
    if (left > 0) {
      html.leaf("p", page.say("findings.left", left), "class", "warning");
    }
    return items;
  }

  private Markup item(Ranked entry, Markup body) {
    var item = new Markup();
    if (body.length() > 0) {
      item.open("details", "class", "f", "id", entry.anchor(), "data-k", key(entry));
      item.open("summary");
      finding.line(entry, item);
      item.close().open("div", "class", "body").add(body).close();
    } else {
      item.open("div", "class", "f", "data-k", key(entry));
      finding.brief(entry, sayings, item);
    }
    return item.closeLine();
  }

  /** Its place, rule and file by number, its severity, and a letter for each thing to filter by. */
  private String key(Ranked entry) {
    var finding = entry.finding();
    var traits =
        (entry.blocking() ? "b" : "")
            + (finding.standing() == Standing.NEW ? "n" : "k")
            + (finding.fix().isPresent() ? "x" : "");
    return "%d %d %d %s %s"
        .formatted(
            entry.number(),
            rules.get(finding.rule()),
            files.get(finding.file()),
            finding.severity().label(),
            traits);
  }

  private void group(String rule, List<Ranked> entries, Map<Ranked, Markup> items) {
    var shown = entries.stream().filter(items::containsKey).toList();
    if (shown.isEmpty()) {
      return;
    }
    var isOpen = page.ranked().size() <= FEW;
    html.open("details", "class", "group", "open", isOpen ? "" : null).open("summary");
    html.leaf("b", page.ruleTitle(rule)).leaf("span", rule, "class", "rule");
    html.leaf("span", page.number(shown.size()), "class", "n").close();
    shown.forEach(entry -> html.add(items.get(entry)));
    html.closeLine();
  }

  private void filters() {
    html.open("form", "id", "filters", "hidden", "", "role", "search");
    html.open("div", "class", "field grow")
        .leaf("label", page.say("findings.search"), "for", "q")
        .empty("input", "id", "q", "type", "search", "autocomplete", "off")
        .close();
    select("status", List.of("all", "blocking", "new", "known", "fixable"), "findings.");
    select("family", families(), "family.");
    select("group", List.of("rule", "family", "module", "folder", "file", "none"), "group.");
    severities();
    html.open("p", "class", "result", "role", "status")
        .leaf("b", "", "id", "shown")
        .text(" ")
        .text(page.say("findings.shown"))
        .text(" ")
        .text(page.number(page.ranked().size()))
        .leaf("span", "", "id", "facet")
        .leaf(
            "button",
            page.say("findings.reset"),
            "type",
            "button",
            "id",
            "everything",
            "hidden",
            "")
        .close();
    html.closeLine();
  }

  /** The families that have findings, after the word for all of them. */
  private List<String> families() {
    var families = EnumSet.noneOf(Family.class);
    page.ranked().forEach(entry -> families.add(entry.finding().family()));
    return Stream.concat(Stream.of(""), families.stream().map(Family::label)).toList();
  }

  private void select(String name, List<String> values, String prefix) {
    html.open("div", "class", "field").leaf("label", page.say("findings." + name), "for", name);
    html.open("select", "id", name);
    for (var value : values) {
      var word = page.say(value.isEmpty() ? "findings.all" : prefix + value);
      var shown = word.in(page.view().locale());
      html.leaf("option", shown, "value", value, "data-en", word.en(), "data-fr", word.fr());
    }
    html.close().close();
  }

  private void severities() {
    html.open("fieldset").leaf("legend", page.say("findings.severity"));
    for (var severity : EnumSet.allOf(Severity.class)) {
      html.open("label")
          .empty("input", "type", "checkbox", "value", severity.label(), "checked", "");
      page.severity(severity, html);
      html.close();
    }
    html.close();
  }
}

package io.github.ecoscan.report;

import io.github.ecoscan.model.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the waste sits: a map, and tables by family, rule, module or folder, and file. */
final class HtmlWhere {
  private static final int SHOWN = 8;
  private static final int MOST = 100;

  private final HtmlPage page;
  private final Markup html;

  HtmlWhere(HtmlPage page, Markup html) {
    this.page = page;
    this.html = html;
  }

  /** A row of a table. */
  private record Row(String name, List<Ranked> entries) {
    long weight() {
      return HtmlPage.weight(entries);
    }
  }

  /**
   * What a table shows.
   *
   * @param facet what the script filters by when a row is chosen
   */
  private record Table(String facet, Function<Ranked, String> key, Function<String, Text> label) {}

  void write() {
    if (page.ranked().isEmpty()) {
      return;
    }
    html.open("section", "id", "where").leaf("h2", page.say("where.heading"));
    html.leaf("p", page.say("where.map"), "class", "why");
    new HtmlMap(page, html, HtmlIndex.files(page)).write();
    html.open("div", "class", "tables");
    write(
        new Table(
            "family",
            entry -> entry.finding().family().label(),
            label -> page.say("family." + label)));
    write(new Table("rule", entry -> entry.finding().rule(), Text::same));
    var module = new Table("module", entry -> Places.module(entry.finding().file()), Text::same);
    if (page.ranked().stream().map(module.key()).distinct().count() > 1) {
      write(module);
    }
    write(new Table("folder", entry -> Places.folder(entry.finding().file()), Text::same));
    write(new Table("file", entry -> entry.finding().file(), Text::same));
    html.close().closeLine();
  }

  private void write(Table table) {
    var rows =
        page.ranked().stream().collect(Collectors.groupingBy(table.key())).entrySet().stream()
            .map((Map.Entry<String, List<Ranked>> row) -> new Row(row.getKey(), row.getValue()))
            .sorted(Comparator.comparingLong((Row row) -> -row.weight()).thenComparing(Row::name))
            .toList();
    html.open("div", "class", "by by-" + table.facet());
    rows(rows.subList(0, Math.min(SHOWN, rows.size())), table, rows.get(0).weight(), true);
    if (rows.size() > SHOWN) {
      html.open("details", "class", "more");
      html.leaf("summary", page.say("where.rest", rows.size() - SHOWN));
      rows(rows.subList(SHOWN, Math.min(MOST, rows.size())), table, rows.get(0).weight(), false);
      if (rows.size() > MOST) {
        html.leaf("p", page.say("failure.more", rows.size() - MOST), "class", "why");
      }
      html.close();
    }
    html.closeLine();
  }

  private void rows(List<Row> rows, Table table, long heaviest, boolean isFirst) {
    html.open("table", "class", "shares")
        .leaf("caption", page.say("where." + table.facet()), "class", isFirst ? null : "unseen");
    html.open("thead").open("tr");
    for (var column : List.of("group." + table.facet(), "where.count", "where.share")) {
      html.open("th", "scope", "col").leaf("span", page.say(column), "class", "unseen").close();
    }
    html.close().close().open("tbody");
    for (var row : rows) {
      html.open("tr").open("th", "scope", "row");
      html.leaf(
          "a",
          table.label().apply(row.name()),
          "href",
          "#findings",
          "data-facet",
          table.facet(),
          "data-value",
          Printable.text(row.name()));
      html.close().leaf("td", page.number(row.entries().size())).open("td");
      HtmlPage.bar((double) row.weight() / heaviest, html);
      html.close().closeLine();
    }
    html.close().closeLine();
  }
}

package io.github.ecoscan.report;

import io.github.ecoscan.model.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the waste sits: a map, and tables by family, rule, module or folder, and file. */
record HtmlWhere(HtmlMap map, List<Table> tables) {
  private static final int SHOWN = 8;
  private static final int MOST = 100;

  /**
   * A table, the heaviest row first.
   *
   * @param facet what the script filters by when a row is chosen
   * @param rest the rows that are shown on demand
   * @param restSays how many these are
   * @param more how many rows are left out; none when none are
   */
  record Table(String facet, List<Row> first, List<Row> rest, Text restSays, Optional<Text> more) {
    Table {
      first = List.copyOf(first);
      rest = List.copyOf(rest);
    }
  }

  /** A part of the project or of the rules, and its findings; the bar tells their weight. */
  record Row(String value, Text name, Text count, String bar) {}

  HtmlWhere {
    tables = List.copyOf(tables);
  }

  /** None when there are no findings. */
  static Optional<HtmlWhere> of(HtmlPage page) {
    if (page.ranked().isEmpty()) {
      return Optional.empty();
    }
    Function<Ranked, String> module = entry -> Places.module(entry.finding().file());
    var hasModules = page.ranked().stream().map(module).distinct().count() > 1;
    var tables =
        Stream.of(
            table(
                page,
                "family",
                entry -> entry.finding().family().label(),
                label -> page.say("family." + label)),
            table(page, "rule", entry -> entry.finding().rule(), Text::same),
            table(page, "module", module, Text::same),
            table(page, "folder", entry -> Places.folder(entry.finding().file()), Text::same),
            table(page, "file", entry -> entry.finding().file(), Text::same));
    return Optional.of(
        new HtmlWhere(
            HtmlMap.of(page),
            tables.filter(table -> hasModules || !table.facet().equals("module")).toList()));
  }

  private static Table table(
      HtmlPage page, String facet, Function<Ranked, String> key, Function<String, Text> label) {
    var parts = page.ranked().stream().collect(Collectors.groupingBy(key));
    var heaviest = parts.values().stream().mapToLong(HtmlPage::weight).max().orElseThrow();
    var rows =
        parts.entrySet().stream()
            .sorted(
                Comparator.comparingLong(
                        (Map.Entry<String, List<Ranked>> part) -> -HtmlPage.weight(part.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .map(
                part ->
                    new Row(
                        part.getKey(),
                        label.apply(part.getKey()),
                        page.number(part.getValue().size()),
                        Percent.bar((double) HtmlPage.weight(part.getValue()) / heaviest)))
            .toList();
    return new Table(
        facet,
        rows.subList(0, Math.min(SHOWN, rows.size())),
        rows.subList(Math.min(SHOWN, rows.size()), Math.min(MOST, rows.size())),
        page.say("where.rest", rows.size() - SHOWN),
        Optional.of(rows.size() - MOST)
            .filter(count -> count > 0)
            .map(count -> page.say("failure.more", count)));
  }
}

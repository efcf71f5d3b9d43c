package io.github.ecoscan.report;

import io.github.ecoscan.model.Costs;
import io.github.ecoscan.model.Costs.Group;
import io.github.ecoscan.model.Costs.Total;
import io.github.ecoscan.model.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Costs of a group, those that take most energy first. */
record HtmlCostTable(Text caption, List<Row> rows, Optional<Text> more) {
  private static final int MOST_ROWS = 12;

  /**
   * A row.
   *
   * @param of how many findings, for how long, of what grade
   * @param each what one call takes
   */
  record Row(
      Text name,
      Text of,
      List<Text> compute,
      Optional<Text> each,
      List<Text> equipment,
      List<Text> data) {
    Row {
      compute = List.copyOf(compute);
      equipment = List.copyOf(equipment);
      data = List.copyOf(data);
    }
  }

  HtmlCostTable {
    rows = List.copyOf(rows);
  }

  /** None when the group has no costs. */
  static Optional<HtmlCostTable> of(
      Group group, Costs costs, Function<Total, Text> name, HtmlPage page) {
    var totals =
        costs.totals().stream()
            .filter(total -> total.group() == group)
            .sorted(Comparator.comparingDouble(total -> -total.compute().energy().low()))
            .toList();
    var unit = costs.declared().functionalUnit();
    var texts = new CostTexts();
    return Optional.of(totals)
        .filter(all -> !all.isEmpty())
        .map(
            all ->
                new HtmlCostTable(
                    page.say("cost.by." + group.label()),
                    all.stream()
                        .limit(MOST_ROWS)
                        .map(total -> row(total, name.apply(total), unit, texts, page))
                        .toList(),
                    Optional.of(all.size() - MOST_ROWS)
                        .filter(count -> count > 0)
                        .map(count -> page.say("failure.more", count))));
  }

  private static Row row(Total total, Text name, String unit, CostTexts texts, HtmlPage page) {
    var cost = Cost.of(total);
    return new Row(
        name,
        Bilingual.join(
            ", ",
            page.say("cost.findings", total.findings()),
            texts.both(words -> words.span(cost)),
            page.say("cost.grade", total.grade().name())),
        texts.all(words -> CostTexts.least(words.compute(cost), "≥ ")),
        total.each().map(each -> texts.both(words -> words.each(each, unit, total.grade()))),
        texts.all(words -> CostTexts.least(words.worn(cost), "≥ ")),
        texts.all(words -> CostTexts.least(words.data(cost), "≥ ")));
  }
}

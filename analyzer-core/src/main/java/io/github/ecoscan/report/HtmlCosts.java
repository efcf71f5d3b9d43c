package io.github.ecoscan.report;

import io.github.ecoscan.model.Costs;
import io.github.ecoscan.model.Costs.Group;
import io.github.ecoscan.model.Estimate.Span;
import io.github.ecoscan.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What it costs: compute, equipment and data side by side, each at least so much.
 *
 * @param panels one for each kind of cost
 * @param notes how to read the figures
 * @param factors what makes them unsure, most first
 * @param declared what follows from the scenario alone
 */
record HtmlCosts(
    List<Panel> panels,
    List<Text> notes,
    List<HtmlCostTable> tables,
    List<Factor> factors,
    List<Text> declared) {
  private static final int MOST_FACTORS = 6;
  private static final double LEAST_SHARE = 0.005;

  /**
   * A kind of cost.
   *
   * @param key its name among the words
   * @param sums a block for each grade; none when nothing is estimated
   */
  record Panel(String key, List<HtmlSum> sums) {
    Panel {
      sums = List.copyOf(sums);
    }
  }

  /** A factor's share of the uncertainty. */
  record Factor(Text name, Text share, String bar) {}

  HtmlCosts {
    panels = List.copyOf(panels);
    notes = List.copyOf(notes);
    tables = List.copyOf(tables);
    factors = List.copyOf(factors);
    declared = List.copyOf(declared);
  }

  static HtmlCosts of(HtmlPage page) {
    var costs = page.view().report().costs();
    var texts = new CostTexts();
    var declared = costs.map(known -> declared(known.declared(), texts)).orElse(List.of());
    return costs
        .filter(known -> !known.totals().isEmpty())
        .map(known -> of(known, declared, texts, page))
        .orElseGet(() -> nothing(declared));
  }

  private static HtmlCosts nothing(List<Text> declared) {
    var panels =
        Stream.of("cost.compute", "cost.equipment", "cost.data")
            .map(key -> new Panel(key, List.of()))
            .toList();
    return new HtmlCosts(panels, List.of(), List.of(), List.of(), declared);
  }

  private static HtmlCosts of(Costs costs, List<Text> declared, CostTexts texts, HtmlPage page) {
    return new HtmlCosts(
        panels(costs, texts, page),
        notes(costs, texts, page),
        Stream.of(
                HtmlCostTable.of(
                    Group.FAMILY, costs, total -> page.say("family." + total.key()), page),
                HtmlCostTable.of(Group.ENTRY_POINT, costs, total -> Text.same(total.key()), page))
            .flatMap(Optional::stream)
            .toList(),
        factors(costs, texts, page),
        declared);
  }

  private static List<Panel> panels(Costs costs, CostTexts texts, HtmlPage page) {
    var totals = costs.totals().stream().filter(total -> total.group() == Group.GRADE).toList();
    return List.of(
        new Panel(
            "cost.compute",
            HtmlSum.of(totals, cost -> cost.compute().energy(), CostWords::compute, texts, page)),
        new Panel(
            "cost.equipment",
            HtmlSum.of(totals, cost -> cost.equipment().carbon(), CostWords::worn, texts, page)),
        new Panel("cost.data", HtmlSum.of(totals, HtmlSum::bytes, CostWords::data, texts, page)));
  }

  private static List<Text> notes(Costs costs, CostTexts texts, HtmlPage page) {
    var notes = new ArrayList<Text>();
    notes.add(page.say("cost.bars"));
    if (costs.totals().stream().noneMatch(total -> total.span() == Span.YEAR)) {
      notes.add(texts.both(words -> words.say("year")));
    }
    if (costs.totals().stream().allMatch(total -> total.compute().carbon().isEmpty())) {
      notes.add(texts.both(words -> words.say("zone")));
    }
    return notes;
  }

  private static List<Factor> factors(Costs costs, CostTexts texts, HtmlPage page) {
    return costs.next().stream()
        .filter(factor -> factor.share() >= LEAST_SHARE)
        .limit(MOST_FACTORS)
        .map(
            factor ->
                new Factor(
                    texts.both(words -> words.factor(factor.factor())),
                    page.say("percent", factor.share()),
                    Percent.bar(factor.share())))
        .toList();
  }

  private static List<Text> declared(Costs.Declared declared, CostTexts texts) {
    var kept = declared.kept().map(data -> texts.both(words -> words.kept(data)));
    var rightsizing =
        declared
            .rightsizing()
            .map(
                saved ->
                    texts.both(
                        words ->
                            words.say("rightsizing", words.least(saved.range(), saved.grade()))));
    return Stream.of(kept, rightsizing).flatMap(Optional::stream).toList();
  }
}

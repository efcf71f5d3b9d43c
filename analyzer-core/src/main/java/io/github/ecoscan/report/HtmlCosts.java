package io.github.ecoscan.report;

import io.github.ecoscan.model.Costs;
import io.github.ecoscan.model.Costs.Group;
import io.github.ecoscan.model.Costs.Total;
import io.github.ecoscan.model.Estimate.Driver;
import io.github.ecoscan.model.Estimate.Span;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What it costs: compute, equipment and data side by side, each at least so much. */
final class HtmlCosts {
  private static final int MOST_ROWS = 12;
  private static final int MOST_FACTORS = 6;
  private static final double LEAST_SHARE = 0.005;

  private final HtmlPage page;
  private final Markup html;
  private final CostTexts texts = new CostTexts();

  HtmlCosts(HtmlPage page, Markup html) {
    this.page = page;
    this.html = html;
  }

  void write() {
    html.open("section", "id", "cost").leaf("h2", page.say("cost.heading"));
    html.leaf("p", page.say("cost.why"), "class", "why");
    var costs = page.view().report().costs();
    if (costs.filter(known -> !known.totals().isEmpty()).isEmpty()) {
      nothing();
    } else {
      panels(costs.get());
      notes(costs.get());
      tables(costs.get());
      next(costs.get().next());
    }
    costs.ifPresent(known -> declared(known.declared()));
    html.closeLine();
  }

  private void nothing() {
    html.open("div", "class", "panels");
    for (var kind : List.of("cost.compute", "cost.equipment", "cost.data")) {
      panel(kind);
      html.leaf("p", page.say("cost.none"), "class", "none").close();
    }
    html.close().leaf("p", page.say("cost.honest"), "class", "why");
  }

  private void panel(String kind) {
    html.open("div", "class", "panel")
        .leaf("h3", page.say(kind))
        .leaf("p", page.say(kind + ".what"), "class", "what");
  }

  /** A panel for each kind of cost, with a block for each grade. */
  private void panels(Costs costs) {
    var totals = costs.totals().stream().filter(total -> total.group() == Group.GRADE).toList();
    html.open("div", "class", "panels");
    panel("cost.compute");
    blocks(totals, cost -> cost.compute().energy(), CostWords::compute);
    html.close();
    panel("cost.equipment");
    blocks(totals, cost -> cost.equipment().carbon(), CostWords::worn);
    html.close();
    panel("cost.data");
    blocks(totals, HtmlCosts::bytes, CostWords::data);
    html.close().close();
  }

  /** The bytes that a bar is drawn of: those moved where there are some. */
  private static Range<?> bytes(Cost cost) {
    var moved = cost.data().moved();
    return moved.low() > 0 ? moved : cost.data().allocated();
  }

  private void blocks(
      List<Total> totals,
      Function<Cost, Range<?>> bar,
      BiFunction<CostWords, Cost, List<String>> saying) {
    var axis = RangeAxis.of(totals.stream().map(Cost::of).<Range<?>>map(bar).toList());
    for (var total : totals) {
      var cost = Cost.of(total);
      html.open("div", "class", "sum").open("p", "class", "of");
      html.leaf("b", page.say("cost.grade", total.grade().name())).text(" ");
      html.text(page.say("cost.findings", total.findings()));
      html.text(", ").text(texts.both(words -> words.span(cost))).close();
      amounts(cost, bar.apply(cost), axis, saying);
      html.close();
    }
  }

  private void amounts(
      Cost cost, Range<?> range, RangeAxis axis, BiFunction<CostWords, Cost, List<String>> saying) {
    var lines = texts.all(words -> saying.apply(words, cost));
    if (lines.isEmpty()) {
      var key = range.isZero() ? "cost.nothing" : "cost.unsure";
      html.leaf("p", page.say(key), "class", "none");
    } else {
      html.leaf("p", page.say("cost.least"), "class", "least").open("ul", "class", "amounts");
      lines.forEach(line -> html.leaf("li", line));
      html.close();
    }
    if (!range.isZero()) {
      axis.bar(range, html);
      html.leaf("p", guess(cost, range), "class", "guess");
    }
  }

  /** The best guess and the high bound, in words under the bar. */
  private Text guess(Cost cost, Range<?> range) {
    return texts.both(
        words ->
            words.say(
                "guess",
                words.about(range.central(), range.unit(), cost.grade()),
                words.about(range.high(), range.unit(), cost.grade())));
  }

  private void notes(Costs costs) {
    html.open("ul", "class", "notes").leaf("li", page.say("cost.bars"));
    if (costs.totals().stream().noneMatch(total -> total.span() == Span.YEAR)) {
      html.leaf("li", texts.both(words -> words.say("year")));
    }
    if (costs.totals().stream().allMatch(total -> total.compute().carbon().isEmpty())) {
      html.leaf("li", texts.both(words -> words.say("zone")));
    }
    html.close();
  }

  private void tables(Costs costs) {
    table(Group.FAMILY, costs, total -> page.say("family." + total.key()));
    table(Group.ENTRY_POINT, costs, total -> Text.same(total.key()));
  }

  private void table(Group group, Costs costs, Function<Total, Text> name) {
    var totals =
        costs.totals().stream()
            .filter(total -> total.group() == group)
            .sorted(Comparator.comparingDouble(total -> -total.compute().energy().low()))
            .toList();
    if (totals.isEmpty()) {
      return;
    }
    html.open("div", "class", "scroll costs", "tabindex", "0").open("table");
    html.leaf("caption", page.say("cost.by." + group.label())).open("thead").open("tr");
    var columns = List.of("cost.what", "cost.compute", "cost.equipment", "cost.data");
    for (var column : columns) {
      html.leaf("th", page.say(column), "scope", "col");
    }
    html.close().close().open("tbody");
    for (var total : totals.subList(0, Math.min(MOST_ROWS, totals.size()))) {
      row(total, name.apply(total), costs.declared().functionalUnit());
    }
    html.close().close();
    if (totals.size() > MOST_ROWS) {
      html.leaf("p", page.say("failure.more", totals.size() - MOST_ROWS), "class", "why");
    }
    html.closeLine();
  }

  private void row(Total total, Text name, String functionalUnit) {
    var cost = Cost.of(total);
    html.open("tr").open("th", "scope", "row").text(name);
    html.open("span", "class", "of").text(page.say("cost.findings", total.findings())).text(", ");
    html.text(texts.both(words -> words.span(cost))).text(", ");
    html.text(page.say("cost.grade", total.grade().name())).close().close();
    html.open("td").text(cell(cost, CostWords::compute));
    total
        .each()
        .map(each -> texts.both(words -> words.each(each, functionalUnit, total.grade())))
        .ifPresent(each -> html.leaf("span", each, "class", "of"));
    html.close();
    html.leaf("td", cell(cost, CostWords::worn)).leaf("td", cell(cost, CostWords::data));
    html.closeLine();
  }

  private Text cell(Cost cost, BiFunction<CostWords, Cost, List<String>> saying) {
    return texts.both(
        words -> {
          var parts = String.join(", ", saying.apply(words, cost));
          return parts.isEmpty() ? "–" : "≥ " + parts;
        });
  }

  private void next(List<Driver> all) {
    var factors = all.stream().filter(factor -> factor.share() >= LEAST_SHARE).toList();
    if (factors.isEmpty()) {
      return;
    }
    html.open("div", "class", "next").leaf("h3", page.say("cost.next"));
    html.leaf("p", page.say("cost.next.why"), "class", "why").open("table", "class", "shares");
    html.leaf("caption", page.say("cost.next"), "class", "unseen").open("thead").open("tr");
    for (var column : List.of("cost.factor", "where.share", "where.share")) {
      html.open("th", "scope", "col").leaf("span", page.say(column), "class", "unseen").close();
    }
    html.close().close().open("tbody");
    for (var factor : factors.subList(0, Math.min(MOST_FACTORS, factors.size()))) {
      html.open("tr");
      html.leaf("th", texts.both(w -> w.factor(factor.factor())), "scope", "row");
      html.leaf("td", page.say("percent", factor.share())).open("td");
      HtmlPage.bar(factor.share(), html);
      html.close().closeLine();
    }
    html.close().close().closeLine();
  }

  private void declared(Costs.Declared declared) {
    var lines =
        List.of(
            declared.kept().map(kept -> texts.both(words -> words.kept(kept))),
            declared
                .rightsizing()
                .map(
                    saved ->
                        texts.both(
                            words ->
                                words.say(
                                    "rightsizing", words.least(saved.range(), saved.grade())))));
    if (lines.stream().anyMatch(Optional::isPresent)) {
      html.leaf("h3", page.say("cost.declared")).open("ul", "class", "notes");
      lines.stream().flatMap(Optional::stream).forEach(line -> html.leaf("li", line));
      html.close();
    }
  }
}

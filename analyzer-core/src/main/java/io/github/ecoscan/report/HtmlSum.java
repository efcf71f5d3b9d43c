package io.github.ecoscan.report;

import io.github.ecoscan.model.Costs.Total;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the findings of one grade cost, of one kind of cost.
 *
 * @param of how many findings, and for how long
 * @param none why there is no amount, when there is none
 * @param amounts each at least so much
 * @param guess the best guess and the high bound in words, where there is a bar
 */
record HtmlSum(
    Text grade,
    Text of,
    Text none,
    List<Text> amounts,
    Optional<RangeAxis.Bar> bar,
    Optional<Text> guess) {
  HtmlSum {
    amounts = List.copyOf(amounts);
  }

  /** The sums of each grade, their bars on one axis. */
  static List<HtmlSum> of(
      List<Total> totals,
      Function<Cost, Range<?>> bar,
      BiFunction<CostWords, Cost, List<String>> saying,
      CostTexts texts,
      HtmlPage page) {
    var axis = RangeAxis.of(totals.stream().map(Cost::of).<Range<?>>map(bar).toList());
    return totals.stream()
        .map(
            total -> {
              var cost = Cost.of(total);
              var range = Optional.<Range<?>>of(bar.apply(cost)).filter(r -> !r.isZero());
              return new HtmlSum(
                  page.say("cost.grade", total.grade().name()),
                  Bilingual.join(
                      ", ",
                      page.say("cost.findings", total.findings()),
                      texts.both(words -> words.span(cost))),
                  page.say(range.isPresent() ? "cost.unsure" : "cost.nothing"),
                  texts.all(words -> saying.apply(words, cost)),
                  range.map(axis::bar),
                  range.map(r -> guess(cost, r, texts)));
            })
        .toList();
  }

  /** The bytes that a bar is drawn of: those moved where there are some. */
  static Range<?> bytes(Cost cost) {
    var moved = cost.data().moved();
    return moved.low() > 0 ? moved : cost.data().allocated();
  }

  private static Text guess(Cost cost, Range<?> range, CostTexts texts) {
    return texts.both(
        words ->
            words.say(
                "guess",
                words.about(range.central(), range.unit(), cost.grade()),
                words.about(range.high(), range.unit(), cost.grade())));
  }
}

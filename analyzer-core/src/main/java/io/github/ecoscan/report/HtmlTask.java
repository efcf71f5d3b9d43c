package io.github.ecoscan.report;

import io.github.ecoscan.model.Estimate;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A kind of waste to do something about.
 *
 * @param places the findings of the rule, the heaviest first; at least one
 * @param year the energy they take in a year, as far as it is estimated; not zero
 * @param million the energy they take when each is executed a million times, as far as only that is
 *     estimated; not zero
 * @param grade that of the weakest of these estimates; the worst without one
 */
record HtmlTask(
    String rule,
    List<Ranked> places,
    Optional<Range<Unit.KilowattHour>> year,
    Optional<Range<Unit.KilowattHour>> million,
    Grade grade) {
  private static final Comparator<HtmlTask> MOST_FIRST =
      Comparator.comparingDouble(task -> -task.least());

  HtmlTask {
    places = List.copyOf(places);
  }

  /**
   * All kinds: first those whose cost in a year is estimated, by the least they cost, then the
   * others by their weight. A cost for a million executions orders nothing: nobody knows how long
   * these take.
   */
  static List<HtmlTask> of(HtmlPage page) {
    return page.byRule().entrySet().stream()
        .map(rule -> of(rule.getKey(), rule.getValue()))
        .sorted(MOST_FIRST)
        .toList();
  }

  private static HtmlTask of(String rule, List<Ranked> places) {
    var year = estimates(places, Estimate.Span.YEAR);
    var million = estimates(places, Estimate.Span.MILLION_EXECUTIONS);
    var counted = year.isEmpty() ? million : year;
    return new HtmlTask(
        rule,
        places,
        energy(year),
        energy(million).filter(sum -> year.isEmpty()),
        counted.stream().map(Estimate::grade).max(Enum::compareTo).orElse(Grade.D));
  }

  private static List<Estimate> estimates(List<Ranked> places, Estimate.Span span) {
    return places.stream()
        .flatMap(entry -> entry.finding().estimate().stream())
        .filter(estimate -> estimate.span() == span)
        .toList();
  }

  private static Optional<Range<Unit.KilowattHour>> energy(List<Estimate> estimates) {
    return estimates.stream()
        .map(estimate -> estimate.compute().energy().range())
        .reduce(Range::plus)
        .filter(sum -> sum.low() > 0);
  }

  private double least() {
    return year.map(Range::low).orElse(0.0);
  }

  /** Its part of the heaviest of its sort: in energy where all is estimated, else in weight. */
  double share(List<HtmlTask> all) {
    if (year.isPresent()) {
      return least() / all.stream().mapToDouble(HtmlTask::least).max().orElseThrow();
    }
    var heaviest =
        all.stream().filter(task -> task.year().isEmpty()).mapToLong(HtmlTask::weight).max();
    return (double) weight() / heaviest.orElseThrow();
  }

  private long weight() {
    return HtmlPage.weight(places);
  }

  Severity worst() {
    return places.stream()
        .map(entry -> entry.finding().severity())
        .max(Enum::compareTo)
        .orElseThrow();
  }

  long blocking() {
    return places.stream().filter(Ranked::blocking).count();
  }
}

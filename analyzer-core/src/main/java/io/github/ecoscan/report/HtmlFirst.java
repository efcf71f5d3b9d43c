package io.github.ecoscan.report;

import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Text;
import java.util.List;
import java.util.Optional;

/** What to do first: the heaviest kinds of waste, each with its remedy and its worst places. */
record HtmlFirst(Text why, List<Task> tasks) {
  private static final int MOST = 8;
  private static final int MOST_PLACES = 3;
  private static final int REMEDY = 2;

  /**
   * A kind of waste.
   *
   * @param bar its share of the heaviest, as a width
   * @param saving what it takes, at least, in a year or else in a million executions of each place;
   *     none where nothing is estimated
   * @param remedy how to mend it; empty when nothing is known of the rule
   */
  record Task(
      String rule,
      Text title,
      Severity worst,
      String bar,
      Text count,
      Optional<Text> saving,
      Optional<Text> blocking,
      Optional<HtmlProse> remedy,
      List<Place> places,
      Optional<Text> more) {
    Task {
      places = List.copyOf(places);
    }
  }

  /** A finding to look at. */
  record Place(String anchor, String at, Text message) {}

  HtmlFirst {
    tasks = List.copyOf(tasks);
  }

  /** None when there is nothing to do. */
  static Optional<HtmlFirst> of(HtmlPage page) {
    if (page.ranked().isEmpty()) {
      return Optional.empty();
    }
    var all = HtmlTask.of(page);
    var isEstimated = all.get(0).year().isPresent();
    var texts = new CostTexts();
    return Optional.of(
        new HtmlFirst(
            page.say(isEstimated ? "first.why.year" : "first.why"),
            all.stream().limit(MOST).map(task -> task(page, task, all, texts)).toList()));
  }

  private static Task task(HtmlPage page, HtmlTask task, List<HtmlTask> all, CostTexts texts) {
    var places = task.places();
    return new Task(
        task.rule(),
        page.ruleTitle(task.rule()),
        task.worst(),
        Percent.bar(task.share(all)),
        page.say("first.places", places.size()),
        saving(task, texts),
        Optional.of(task.blocking())
            .filter(count -> count > 0)
            .map(count -> page.say("first.blocking", count)),
        page.rule(task.rule()).map(entry -> entry.page().body()).map(HtmlFirst::remedy),
        places.stream().limit(MOST_PLACES).map(HtmlFirst::place).toList(),
        Optional.of(places.size() - MOST_PLACES)
            .filter(count -> count > 0)
            .map(count -> page.say("first.more", count)));
  }

  private static Optional<Text> saving(HtmlTask task, CostTexts texts) {
    var year = task.year().map(sum -> saving("first.year", sum, task, texts));
    return year.or(() -> task.million().map(sum -> saving("first.million", sum, task, texts)));
  }

  private static Text saving(String key, Range<?> sum, HtmlTask task, CostTexts texts) {
    return texts.both(words -> words.say(key, words.least(sum, task.grade())));
  }

  private static HtmlProse remedy(Text body) {
    return HtmlProse.of(
        new Text(Markdown.section(body.en(), REMEDY), Markdown.section(body.fr(), REMEDY)));
  }

  private static Place place(Ranked entry) {
    var finding = entry.finding();
    var at = Places.shortName(finding.file()) + ":" + finding.span().line();
    return new Place(entry.anchor(), at, finding.message());
  }
}

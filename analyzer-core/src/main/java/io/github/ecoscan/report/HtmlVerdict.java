package io.github.ecoscan.report;

import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The top of the page: the verdict, the figures behind it, and what is new.
 *
 * @param start the one thing to do if there is time for one only
 * @param changes what is new and what is not; empty when nothing is compared with
 * @param suppressed how many findings the source silences; none when none are
 */
record HtmlVerdict(
    boolean failed,
    Text headline,
    Optional<HtmlTask> start,
    List<Figure> figures,
    List<Slice> severities,
    List<Change> changes,
    Optional<Text> suppressed) {

  /** A number and what it counts. */
  record Figure(Text value, Text what) {}

  /** A severity's part of the bar for all findings, from the left. */
  record Slice(Severity severity, Text count, String from, String width) {}

  /** How many findings are of a standing. */
  record Change(Standing standing, Text words) {}

  HtmlVerdict {
    figures = List.copyOf(figures);
    severities = List.copyOf(severities);
    changes = List.copyOf(changes);
  }

  static HtmlVerdict of(HtmlPage page) {
    var report = page.view().report();
    var summary = report.summary();
    var fixable = page.ranked().stream().filter(entry -> entry.finding().fix().isPresent()).count();
    return new HtmlVerdict(
        !report.isPassed(),
        headline(page, !report.isPassed(), summary.blocking()),
        HtmlTask.of(page).stream().findFirst(),
        List.of(
            figure(page, summary.findings(), "figure.findings"),
            figure(page, fixable, "figure.fixable"),
            figure(page, summary.files(), "figure.files"),
            figure(page, summary.lines(), "figure.lines")),
        severities(page),
        changes(page),
        Optional.of(summary.suppressed())
            .filter(count -> count > 0)
            .map(count -> page.say("changes.suppressed", count)));
  }

  /** The gate may tolerate some findings, and may fail on what could not be analysed. */
  private static Text headline(HtmlPage page, boolean failed, int blocking) {
    if (failed) {
      return blocking > 0 ? page.say("verdict.failed", blocking) : page.say("verdict.notAnalysed");
    }
    if (blocking > 0) {
      return page.say("verdict.tolerated", blocking);
    }
    return page.say(page.ranked().isEmpty() ? "verdict.clean" : "verdict.passed");
  }

  private static Figure figure(HtmlPage page, long count, String key) {
    return new Figure(page.number(count), page.say(key, count));
  }

  private static List<Slice> severities(HtmlPage page) {
    var counts =
        page.ranked().stream()
            .collect(Collectors.groupingBy(e -> e.finding().severity(), Collectors.counting()));
    var slices = new ArrayList<Slice>();
    var from = 0.0;
    for (var severity : List.of(Severity.CRITICAL, Severity.MAJOR, Severity.MINOR, Severity.INFO)) {
      if (counts.containsKey(severity)) {
        var share = (double) counts.get(severity) / page.ranked().size();
        var count = page.number(counts.get(severity));
        slices.add(new Slice(severity, count, Percent.of(from), Percent.of(share)));
        from += share;
      }
    }
    return slices;
  }

  private static List<Change> changes(HtmlPage page) {
    var counts =
        page.ranked().stream()
            .collect(Collectors.groupingBy(e -> e.finding().standing(), Collectors.counting()));
    var isCompared =
        counts.containsKey(Standing.BASELINE)
            || counts.containsKey(Standing.UNCHANGED)
            || page.view().report().summary().baseline() > 0;
    return Stream.of(Standing.NEW, Standing.BASELINE, Standing.UNCHANGED)
        .filter(standing -> isCompared)
        .filter(standing -> standing == Standing.NEW || counts.containsKey(standing))
        .map(standing -> change(page, standing, counts.getOrDefault(standing, 0L)))
        .toList();
  }

  private static Change change(HtmlPage page, Standing standing, long count) {
    return new Change(standing, page.say("changes." + standing.label(), count));
  }
}

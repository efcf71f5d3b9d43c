package io.github.ecoscan.report;

import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Text;
import java.util.List;
import java.util.Optional;

/**
 * What does not count but is not hidden either: silenced findings, and what could not be read.
 *
 * @param moreSilenced how many rows are left out; none when none are
 * @param blind that many calls go to unknown types, when that is so
 * @param moreFailures how many rows are left out; none when none are
 */
record HtmlRest(
    List<Silenced> silenced,
    Optional<Text> moreSilenced,
    Optional<Text> blind,
    List<Failed> failures,
    Optional<Text> moreFailures) {
  private static final int MOST = 200;
  private static final int FEW_CALLS = 100;
  private static final int UNRESOLVED_SHARE = 4;

  /** A finding that the source silences; the reason may be blank. */
  record Silenced(String place, String rule, String reason) {}

  /** What could not be analysed; the rule may be empty. */
  record Failed(String place, Text what, String rule, Text message) {}

  HtmlRest {
    silenced = List.copyOf(silenced);
    failures = List.copyOf(failures);
  }

  static HtmlRest of(HtmlPage page) {
    var report = page.view().report();
    var silenced = report.findings().stream().filter(f -> f.suppression().isPresent()).toList();
    return new HtmlRest(
        silenced.stream().limit(MOST).map(HtmlRest::silenced).toList(),
        more(silenced.size(), page),
        blind(report, page),
        report.failures().stream().limit(MOST).map(failure -> failed(failure, page)).toList(),
        more(report.failures().size(), page));
  }

  boolean hasWarnings() {
    return blind.isPresent() || !failures.isEmpty();
  }

  private static Silenced silenced(Finding finding) {
    return new Silenced(
        place(finding.file(), finding.span().line()),
        finding.rule(),
        finding.suppression().orElseThrow().reason());
  }

  private static Failed failed(Failure failure, HtmlPage page) {
    return new Failed(
        place(failure.file(), failure.line()),
        page.say("failure." + failure.kind().label()),
        failure.rule(),
        failure.message());
  }

  private static String place(String file, int line) {
    return line > 0 ? file + ":" + line : file;
  }

  private static Optional<Text> more(int all, HtmlPage page) {
    return Optional.of(all - MOST)
        .filter(count -> count > 0)
        .map(count -> page.say("failure.more", count));
  }

  private static Optional<Text> blind(ScanReport report, HtmlPage page) {
    var unresolved = report.summary().unresolved();
    var calls = report.summary().resolved() + unresolved;
    return calls >= FEW_CALLS && unresolved * UNRESOLVED_SHARE > calls
        ? Optional.of(page.say("rest.classpath", unresolved, calls))
        : Optional.empty();
  }
}

package io.github.ecoscan.report;

import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Standing;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Markdown for a comment on a pull request, or for the summary of a workflow's step: the verdict,
 * what is new, the worst findings, then all of them by rule, as far as the room goes.
 */
final class MarkdownReport {
  /** By this a later run finds the comment to replace. */
  static final String MARKER = "<!-- ecoscan -->\n";

  /** GitHub takes 65,535 characters. */
  static final int COMMENT_ROOM = 60_000;

  /** GitHub drops a summary over 1 MiB without a word, and some close to it. */
  static final int SUMMARY_ROOM = 900 * 1024;

  private static final int WORST = 10;

  private final ScanReport report;
  private final ReportView view;
  private final Words words;
  private final MarkdownRoom page;

  private MarkdownReport(ReportView view, int room) {
    this.report = view.report();
    this.view = view;
    this.words = new Words(view.locale());
    this.page = new MarkdownRoom(room);
  }

  static void writeComment(ReportView view, Writer out) throws IOException {
    var comment = new MarkdownReport(view, COMMENT_ROOM);
    comment.page.add(MARKER);
    out.write(comment.text());
  }

  static void writeSummary(ReportView view, Writer out) throws IOException {
    out.write(new MarkdownReport(view, SUMMARY_ROOM).text());
  }

  private String text() {
    var findings = Shown.fresh(report).stream().sorted(Shown.worstFirst(report)).toList();
    page.add("## ecoscan: " + verdict() + "\n\n");
    page.add(figures(findings.size()) + "\n");
    if (!findings.isEmpty()) {
      table(findings);
      report.costs().map(new MarkdownCosts(view.locale())::of).ifPresent(page::add);
      rules(findings);
    }
    return page.text();
  }

  private String verdict() {
    return report.isPassed()
        ? words.say("markdown.passed")
        : words.say("markdown.failed", report.blocking().size());
  }

  /** What changed, then how much was looked at, and what was not. */
  private String figures(int fresh) {
    var outside =
        Shown.all(report).stream().filter(f -> f.standing() == Standing.UNCHANGED).count();
    var known = Shown.all(report).stream().filter(f -> f.standing() == Standing.BASELINE).count();
    var summary = report.summary();
    var lines = new StringBuilder(words.say("markdown.delta", fresh, known, outside));
    lines.append("  \n");
    lines.append(words.say("count.files", summary.files())).append(", ");
    lines.append(words.say("count.lines", summary.lines()));
    if (!report.failures().isEmpty()) {
      lines.append(", **").append(words.say("markdown.failures", report.failures().size()));
      lines.append("**");
    }
    return lines.append('\n').toString();
  }

  private void table(List<Finding> findings) {
    page.add(words.say("markdown.head") + "\n| --- | --- | --- | --- |\n");
    for (var finding : findings.subList(0, Math.min(WORST, findings.size()))) {
      var cells =
          List.of(
              words.say("severity." + finding.severity().label()),
              MarkdownText.cell(MarkdownText.code(finding.rule())),
              MarkdownText.cell(place(finding.file(), finding.span().line())),
              MarkdownText.cell(message(finding)));
      page.add("| " + String.join(" | ", cells) + " |\n");
    }
    page.add("\n");
  }

  private void rules(List<Finding> findings) {
    var byRule =
        findings.stream()
            .collect(Collectors.groupingBy(Finding::rule, LinkedHashMap::new, Collectors.toList()));
    var hidden = 0;
    for (var rule : byRule.entrySet()) {
      hidden += rule(rule.getKey(), rule.getValue());
    }
    if (hidden > 0) {
      page.addLast(words.say("markdown.more", hidden) + "\n");
    }
  }

  /** Returns how many of the findings there was no room for. */
  private int rule(String name, List<Finding> findings) {
    var title = MarkdownText.html(RuleWords.of(name, view).title());
    var head =
        "<details><summary>%s: %s (%d)</summary>\n\n"
            .formatted(MarkdownText.html(name), title, findings.size());
    var tail =
        "\n"
            + words.say("markdown.explain", MarkdownText.code("ecoscan explain " + name))
            + "\n\n</details>\n\n";
    var items = findings.stream().map(this::item).toList();
    return items.size() - page.addSection(head, items, tail);
  }

  private String item(Finding finding) {
    var item = new StringBuilder("- ");
    item.append(place(finding.file(), finding.span().line())).append(' ').append(message(finding));
    finding
        .fix()
        .ifPresent(
            fix ->
                item.append("  \n  ")
                    .append(words.say("block.help"))
                    .append(' ')
                    .append(MarkdownText.message(fix.description().in(view.locale()))));
    item.append('\n');
    for (var step : finding.path()) {
      item.append("  1. ").append(place(step.file(), step.line())).append(' ');
      item.append(MarkdownText.message(step.note().in(view.locale()))).append('\n');
    }
    return item.toString();
  }

  private String message(Finding finding) {
    return MarkdownText.message(finding.message().in(view.locale()));
  }

  private static String place(String file, int line) {
    return MarkdownText.code(file + ":" + line);
  }
}

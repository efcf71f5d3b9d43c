package io.github.ecoscan.report;

import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Summary;
import io.github.ecoscan.report.Palette.Ink;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The report for a person at a terminal: the worst findings with their source, then the verdict.
 */
public final class ConsoleReport {
  private static final int MOST_FAILURES = 10;
  private static final int FEW_CALLS = 100;
  private static final int UNRESOLVED_SHARE = 4;

  private final Locale locale;
  private final Words words;
  private final Palette palette;
  private final FindingBlock block;
  private final CostLines costs;

  /**
   * A writer for one project.
   *
   * @param color whether to colour the output with ANSI escapes
   * @param base the folder that the findings' files are relative to; their source is read there
   * @param charset how the sources are encoded
   */
  public ConsoleReport(Locale locale, boolean color, Path base, Charset charset) {
    this.locale = locale;
    this.words = new Words(locale);
    this.palette = new Palette(color);
    this.costs = new CostLines(words);
    this.block = new FindingBlock(words, palette, new CodeFrame(base, charset, palette));
  }

  /** Writes the report; its last line is the verdict with the scan's figures. */
  public void write(ScanReport report, Appendable out) throws IOException {
    var selection = Selection.of(report, locale);
    for (var entry : selection.entries()) {
      paragraph(block.lines(entry), out);
    }
    if (selection.hidden() > 0) {
      paragraph(List.of(words.say("more", selection.hidden())), out);
    }
    paragraph(report.costs().map(costs::of).orElse(List.of()), out);
    paragraph(warnings(report), out);
    paragraph(waysOut(selection), out);
    var own = report.costs().map(sum -> ", " + costs.own(sum)).orElse("");
    out.append(verdict(report.summary())).append(own).append('\n');
  }

  private static void paragraph(List<String> lines, Appendable out) throws IOException {
    for (var line : lines) {
      out.append(line).append('\n');
    }
    if (!lines.isEmpty()) {
      out.append('\n');
    }
  }

  private List<String> warnings(ScanReport report) {
    var warnings = new ArrayList<String>();
    report.failures().stream().limit(MOST_FAILURES).map(this::failure).forEach(warnings::add);
    var more = report.failures().size() - MOST_FAILURES;
    if (more > 0) {
      warnings.add(warning(words.say("failure.more", more)));
    }
    var unresolved = report.summary().unresolved();
    var calls = report.summary().resolved() + unresolved;
    if (calls >= FEW_CALLS && unresolved * UNRESOLVED_SHARE > calls) {
      warnings.add(warning(words.say("classpath", unresolved, calls)));
    }
    return warnings;
  }

  private String failure(Failure failure) {
    var place = Printable.text(failure.file()) + (failure.line() > 0 ? ":" + failure.line() : "");
    var what = words.say("failure." + failure.kind().label(), Printable.text(failure.rule()));
    return warning(String.join(": ", place, what, words.of(failure.message())));
  }

  private String warning(String text) {
    return palette.paint(Ink.WARNING, words.say("failure.warning")) + " " + text;
  }

  /** What a person can do about a failed gate, with the worst finding as the example. */
  private List<String> waysOut(Selection selection) {
    var blocking = selection.entries().stream().filter(Selection.Entry::blocking).findFirst();
    if (blocking.isEmpty()) {
      return List.of();
    }
    return List.of(
        words.say("ways.fix"),
        words.say("ways.suppress", Printable.text(blocking.get().finding().rule())),
        words.say("ways.configure"));
  }

  private String verdict(Summary summary) {
    var failed = summary.blocking() > 0;
    var verdict = words.say(failed ? "verdict.failed" : "verdict.passed");
    return palette.paint(failed ? Ink.ALARM : Ink.GOOD, verdict) + " " + figures(summary);
  }

  private String figures(Summary summary) {
    var asides = new ArrayList<String>();
    addCount("count.blocking", summary.blocking(), asides);
    addCount("count.suppressed", summary.suppressed(), asides);
    addCount("count.baseline", summary.baseline(), asides);
    var cached = new ArrayList<String>();
    addCount("count.cached", summary.cacheHits(), cached);
    return String.join(
        ", ",
        words.say("count.findings", summary.findings()) + inBrackets(asides),
        words.say("count.files", summary.files()) + inBrackets(cached),
        words.say("count.lines", summary.lines()),
        words.say("count.cpu", summary.cpuSeconds()));
  }

  private void addCount(String key, int count, List<String> counts) {
    if (count > 0) {
      counts.add(words.say(key, count));
    }
  }

  private static String inBrackets(List<String> counts) {
    return counts.isEmpty() ? "" : " (" + String.join(", ", counts) + ")";
  }
}

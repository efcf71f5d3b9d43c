package io.github.ecoscan.report;

import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.report.Palette.Ink;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The report for a person at a terminal: the worst findings with their source, then the verdict.
 */
public final class ConsoleReport {
  /** How many findings a person is shown who asks for no other number. */
  public static final int USUAL_MOST = 20;

  private static final int MOST_FAILURES = 10;
  private static final int FEW_CALLS = 100;
  private static final int UNRESOLVED_SHARE = 4;

  private final Locale locale;
  private final Words words;
  private final Palette palette;
  private final FindingBlock block;
  private final CostLines costs;
  private final Commands commands;
  private final int most;
  private final Optional<RuleSet> explained;

  /**
   * A writer for one project.
   *
   * @param color whether to colour the output with ANSI escapes
   * @param base the folder that the findings' files are relative to; their source is read there
   * @param charset how the sources are encoded
   */
  public ConsoleReport(Locale locale, boolean color, Path base, Charset charset) {
    this(locale, color, base, charset, Commands.SHELL, USUAL_MOST);
  }

  /**
   * A writer for one project.
   *
   * @param color whether to colour the output with ANSI escapes
   * @param base the folder that the findings' files are relative to; their source is read there
   * @param charset how the sources are encoded
   * @param commands what a person may want to run next
   * @param most how many findings to show at most, from 0 on
   */
  public ConsoleReport(
      Locale locale, boolean color, Path base, Charset charset, Commands commands, int most) {
    this(locale, color, base, charset, commands, most, Optional.empty());
  }

  /**
   * A writer for one project.
   *
   * @param explained the rules of which the page is shown when they found something, if any
   */
  public ConsoleReport(
      Locale locale,
      boolean color,
      Path base,
      Charset charset,
      Commands commands,
      int most,
      Optional<RuleSet> explained) {
    this.commands = commands;
    this.most = most;
    this.explained = explained;
    this.locale = locale;
    this.words = new Words(locale);
    this.palette = new Palette(color);
    this.costs = new CostLines(locale);
    this.block = new FindingBlock(words, palette, new CodeFrame(base, charset, palette));
  }

  /** Writes the report; its last line is the verdict with the scan's figures. */
  public void write(ScanReport report, Appendable out) throws IOException {
    write(report, report.failures(), out);
  }

  /** Writes the report but for the failures, where they are told in another way. */
  public void writeWithoutFailures(ScanReport report, Appendable out) throws IOException {
    write(report, List.of(), out);
  }

  private void write(ScanReport report, List<Failure> failures, Appendable out) throws IOException {
    var selection = Selection.of(report, locale, most);
    for (var entry : selection.entries()) {
      paragraph(block.lines(entry), out);
    }
    if (selection.hidden() > 0) {
      paragraph(List.of(words.say("more", selection.hidden(), commands.rest())), out);
    }
    for (var rule : explained(selection)) {
      paragraph(new RuleText(locale).explain(rule).strip().lines().toList(), out);
    }
    // what was accepted before is not told again
    if (!selection.entries().isEmpty()) {
      paragraph(report.costs().map(costs::of).orElse(List.of()), out);
    }
    paragraph(warnings(report, failures), out);
    paragraph(waysOut(report), out);
    writeVerdict(report, out);
  }

  private List<RuleSet.Entry> explained(Selection selection) {
    var names =
        selection.entries().stream()
            .map(entry -> entry.finding().rule())
            .collect(Collectors.toCollection(TreeSet::new));
    return names.stream().flatMap(name -> explained.flatMap(r -> r.find(name)).stream()).toList();
  }

  /** Writes how many findings, and what else, each rule has, and what a person can do. */
  public void writeStatistics(ScanReport report, Appendable out) throws IOException {
    paragraph(new RuleStatistics(words).lines(report), out);
    paragraph(waysOut(report), out);
    writeVerdict(report, out);
  }

  /** Writes the verdict with the scan's figures only. */
  public void writeVerdict(ScanReport report, Appendable out) throws IOException {
    var own = report.costs().map(sum -> ", " + costs.own(sum)).orElse("");
    out.append(verdict(report)).append(own).append('\n');
  }

  private static void paragraph(List<String> lines, Appendable out) throws IOException {
    for (var line : lines) {
      out.append(line).append('\n');
    }
    if (!lines.isEmpty()) {
      out.append('\n');
    }
  }

  private List<String> warnings(ScanReport report, List<Failure> failures) {
    var warnings = new ArrayList<String>();
    failures.stream()
        .limit(MOST_FAILURES)
        .map(words::failure)
        .map(this::warning)
        .forEach(warnings::add);
    var more = failures.size() - MOST_FAILURES;
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

  private String warning(String text) {
    return palette.paint(Ink.WARNING, words.say("failure.warning")) + " " + text;
  }

  /** What a person can do about a failed gate, with the worst finding as the example. */
  private List<String> waysOut(ScanReport report) {
    var ways = new ArrayList<String>();
    if (report.isBlockedByFailures()) {
      ways.add(words.say("ways.failures"));
    }
    var worst = report.blocking().stream().min(Shown.worstFirst(report));
    worst.ifPresent(
        finding -> {
          var rule = Printable.text(finding.rule());
          ways.add(words.say("ways.rules", RuleStatistics.most(report, words)));
          ways.add(fixing(report, rule));
          ways.add(words.say("ways.suppress", rule));
          ways.add(words.say("ways.baseline", commands.baseline()));
        });
    return ways;
  }

  /** The command that fixes, or else the one that tells how. */
  private String fixing(ScanReport report, String rule) {
    var fixable =
        report.blocking().stream()
            .flatMap(finding -> finding.fix().stream())
            .filter(fix -> fix.safety() == Fix.Safety.SAFE)
            .count();
    return fixable > 0
        ? words.say("ways.fix", fixable, commands.fix(), commands.explain(rule))
        : words.say("ways.explain", commands.explain(rule));
  }

  private String verdict(ScanReport report) {
    var passed = report.isPassed();
    var verdict = words.say(passed ? "verdict.passed" : "verdict.failed");
    return palette.paint(passed ? Ink.GOOD : Ink.ALARM, verdict) + " " + figures(report);
  }

  private String figures(ScanReport report) {
    var summary = report.summary();
    var asides = new ArrayList<String>();
    addCount("count.blocking", summary.blocking(), asides);
    addCount("count.suppressed", summary.suppressed(), asides);
    addCount("count.baseline", summary.baseline(), asides);
    addCount("count.unchanged", unchanged(report), asides);
    var cached = new ArrayList<String>();
    addCount("count.cached", summary.cacheHits(), cached);
    addCount("count.parse", summary.parseFailures(), cached);
    var figures = new ArrayList<String>();
    figures.add(words.say("count.findings", summary.findings()) + inBrackets(asides));
    figures.add(words.say("count.files", summary.files()) + inBrackets(cached));
    figures.add(words.say("count.lines", summary.lines()));
    addCount("count.rule", summary.ruleFailures(), figures);
    figures.add(words.say("count.cpu", summary.cpuSeconds()));
    return String.join(", ", figures);
  }

  private static int unchanged(ScanReport report) {
    return (int)
        report.findings().stream()
            .filter(finding -> finding.suppression().isEmpty())
            .filter(finding -> finding.standing() == Standing.UNCHANGED)
            .count();
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

package io.github.ecoscan.report;

import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RulePage;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.rule.RuleSpec;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The sample report with rules at hand: most of those with findings, and one without. */
final class SampleView {
  private static final Path NOWHERE = Path.of("no-such-folder");

  private SampleView() {}

  /** Everything, with findings of each standing. */
  static ReportView full(Locale locale, Path base) {
    return of(standings(SampleReport.full()), locale, base);
  }

  /** English, the sources out of reach. */
  static ReportView of(ScanReport report) {
    return of(report, Locale.ENGLISH, NOWHERE);
  }

  static ReportView of(ScanReport report, Locale locale, Path base) {
    return new ReportView(report, rules(), locale, base, StandardCharsets.UTF_8);
  }

  static String text(ReportFormat format, ReportView view) {
    var out = new StringWriter();
    try {
      format.write(view, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static ScanReport standings(ScanReport report) {
    return new ScanReport(
        report.version(),
        report.project(),
        report.summary(),
        report.findings().stream().map(SampleView::standing).toList(),
        report.blocking(),
        report.failures(),
        report.isBlockedByFailures(),
        report.digests(),
        report.costs());
  }

  private static Finding standing(Finding finding) {
    if (!finding.rule().equals("regex-compile-per-call")) {
      return finding;
    }
    return switch (finding.span().line()) {
      case 3 -> finding.as(Standing.BASELINE);
      case 4 -> finding.as(Standing.UNCHANGED);
      default -> finding;
    };
  }

  private static RuleSet rules() {
    return new RuleSet(
        List.of(
            entry(
                new Concatenation(),
                new Text("String built in a loop", "Chaîne construite dans une boucle")),
            entry(new Lookup(), new Text("Map searched for its keys", "Table relue par ses clés")),
            entry(new Query(), new Text("Query in a loop", "Requête dans une boucle"))),
        List.of());
  }

  private static RuleSet.Entry entry(Rule rule, Text title) {
    var body =
        new Text(
            """
            ## What it does
            Finds a thing that costs
            for `List<String>`.

            ## Why
            It | does.
            """,
            """
            ## Ce que fait la règle
            Elle trouve ce qui coûte
            pour `List<String>`.
            """);
    return new RuleSet.Entry(
        rule,
        rule.getClass().getAnnotation(RuleSpec.class),
        new RulePage(Map.of("title", title), body, Optional.empty()));
  }

  @RuleSpec(
      name = "string-concat-in-loop",
      family = Family.MEMORY,
      severity = Severity.MAJOR,
      tags = {"strings"},
      since = "0.1")
  private static final class Concatenation implements Rule {
    @Override
    public void register(Dispatch on) {}
  }

  @RuleSpec(
      name = "keyset-get-lookup",
      family = Family.CPU,
      severity = Severity.MINOR,
      since = "0.1")
  private static final class Lookup implements Rule {
    @Override
    public void register(Dispatch on) {}
  }

  @RuleSpec(name = "sql-in-loop", family = Family.DATA, severity = Severity.MAJOR, since = "0.1")
  private static final class Query implements Rule {
    @Override
    public void register(Dispatch on) {}
  }
}

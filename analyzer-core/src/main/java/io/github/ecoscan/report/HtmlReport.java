package io.github.ecoscan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * The report as a page for people: one file that loads nothing. All of it can be read without
 * JavaScript; scripts add filters and the other language, which is in the page too. Templates
 * ({@code src/main/jte}) say how it looks; the records here say what is in it.
 */
record HtmlReport(
    HtmlPage page,
    HtmlVerdict verdict,
    Optional<HtmlFirst> first,
    HtmlCosts costs,
    Optional<HtmlWhere> where,
    HtmlFilters filters,
    List<HtmlRule> rules,
    HtmlRest rest) {
  static final Asset STYLE = Asset.shipped("html/report.css");
  static final Asset SCRIPT = Asset.shipped("html/report.js");

  private static final String POLICY =
      "default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'"
          .formatted(STYLE.policy(), SCRIPT.policy());

  /** The page is to stay under two megabytes, in which a letter with an accent counts twice. */
  private static final int MOST = 1_880_000;

  HtmlReport {
    rules = List.copyOf(rules);
  }

  static void write(ReportView view, Writer out) throws IOException {
    var report = of(HtmlPage.of(view));
    var room = MOST - report.with(HtmlFindings.none()).length();
    out.write(report.with(HtmlFindings.of(report.page, room)).html());
  }

  private static HtmlReport of(HtmlPage page) {
    return new HtmlReport(
        page,
        HtmlVerdict.of(page),
        HtmlFirst.of(page),
        HtmlCosts.of(page),
        HtmlWhere.of(page),
        HtmlFilters.of(page),
        HtmlRule.of(page),
        HtmlRest.of(page));
  }

  private Rendered with(HtmlFindings findings) {
    return Rendered.of(out -> JtepageGenerated.render(out, null, this, findings));
  }

  /** What the browser lets the page do. */
  String policy() {
    return POLICY;
  }

  /** The names that the script reads. */
  Asset index(HtmlFindings findings) {
    return HtmlIndex.of(page, findings.sayings());
  }
}

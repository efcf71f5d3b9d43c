package io.github.ecoscan.report;

import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.rule.RuleSet;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/**
 * What a report is made of.
 *
 * @param rules the rules that ran, for their words
 * @param locale the language: French for French, English for any other
 * @param base the folder that file names are relative to, for code frames
 * @param charset how the sources are encoded
 */
public record ReportView(
    ScanReport report, RuleSet rules, Locale locale, Path base, Charset charset) {
  public ReportView {
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(locale, "locale");
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(charset, "charset");
  }
}

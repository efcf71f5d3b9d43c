package io.github.ecoscan.config;

import io.github.ecoscan.report.ConsoleReport;
import io.github.ecoscan.report.ReportFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What is told, and how.
 *
 * @param formats the reports to write
 * @param locale the language of reports; empty for that of the system
 * @param quiet whether the log has the verdict only; it wins over {@code verbose}
 * @param verbose whether the log explains the rules of the findings, too
 * @param maxConsole how many findings the log shows at most
 */
public record ReportSettings(
    List<ReportFormat> formats,
    Optional<Locale> locale,
    boolean quiet,
    boolean verbose,
    int maxConsole) {
  public static final ReportSettings DEFAULT =
      new ReportSettings(
          // for programs, for code scanning, for people
          List.of(ReportFormat.JSON, ReportFormat.SARIF, ReportFormat.HTML),
          Optional.empty(),
          false,
          false,
          ConsoleReport.USUAL_MOST);

  public ReportSettings {
    formats = List.copyOf(formats);
    Objects.requireNonNull(locale, "locale");
    if (maxConsole < 0) {
      throw new IllegalArgumentException("a number of findings: " + maxConsole);
    }
  }

  ReportSettings inFormats(List<ReportFormat> others) {
    return new ReportSettings(others, locale, quiet, verbose, maxConsole);
  }

  ReportSettings in(Optional<Locale> language) {
    return new ReportSettings(formats, language, quiet, verbose, maxConsole);
  }

  ReportSettings quiet(boolean on) {
    return new ReportSettings(formats, locale, on, verbose, maxConsole);
  }

  ReportSettings verbose(boolean on) {
    return new ReportSettings(formats, locale, quiet, on, maxConsole);
  }

  ReportSettings showing(int most) {
    return new ReportSettings(formats, locale, quiet, verbose, most);
  }
}

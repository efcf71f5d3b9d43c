package io.github.ecoscan.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of report file. Equal scans give equal bytes; but for the CPU seconds, which only {@link
 * #JSON} has, on a line of their own.
 */
public enum ReportFormat {
  JSON("ecoscan.json"),
  SARIF("ecoscan.sarif"),
  GITLAB("ecoscan.gitlab.json"),
  CHECKSTYLE("ecoscan.checkstyle.xml"),
  SONAR("ecoscan.sonar.json"),
  GITHUB("ecoscan.github.txt"),
  GITHUB_SUMMARY("ecoscan.summary.md"),
  RDJSON("ecoscan.rdjson"),
  MARKDOWN("ecoscan.md"),
  JUNIT("ecoscan.junit.xml"),
  SPOTBUGS("ecoscan.spotbugs.xml"),
  HTML("ecoscan.html");

  private final String fileName;

  ReportFormat(String fileName) {
    this.fileName = fileName;
  }

  /** The name used in options and configuration. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name of the file where nobody chooses another. */
  public String fileName() {
    return fileName;
  }

  /** The format with a label. */
  public static Optional<ReportFormat> of(String label) {
    return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
  }

  /** All labels, in order. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(ReportFormat::label).toList();
  }

  /** Writes the report to a file, whose folder is created; an earlier one is replaced whole. */
  public void write(ReportView view, Path file) throws IOException {
    ReportFile.write(file, out -> write(view, out));
  }

  /** Writes the report's characters, which are for UTF-8. */
  public void write(ReportView view, Writer out) throws IOException {
    switch (this) {
      case JSON -> JsonReport.write(view.report(), view.locale(), out);
      case SARIF -> SarifReport.write(view, out);
      case GITLAB -> GitLabReport.write(view, out);
      case CHECKSTYLE -> CheckstyleReport.write(view, out);
      case SONAR -> SonarReport.write(view, out);
      case GITHUB -> GithubAnnotations.write(view, out);
      case GITHUB_SUMMARY -> MarkdownReport.writeSummary(view, out);
      case RDJSON -> RdJsonReport.write(view, out);
      case MARKDOWN -> MarkdownReport.writeComment(view, out);
      case JUNIT -> JUnitReport.write(view, out);
      case SPOTBUGS -> SpotBugsReport.write(view, out);
      case HTML -> HtmlReport.write(view, out);
    }
  }
}

package io.github.ecoscan.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of report file. Equal scans give equal bytes, but for the CPU seconds. */
public enum ReportFormat {
  JSON("ecoscan.json"),
  HTML("ecoscan.html");

  private final String fileName;

  ReportFormat(String fileName) {
    this.fileName = fileName;
  }

  /** The name used in options and configuration. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
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

  private void write(ReportView view, Writer out) throws IOException {
    switch (this) {
      case JSON -> JsonReport.write(view.report(), view.locale(), out);
      case HTML -> HtmlReport.write(view, out);
    }
  }
}

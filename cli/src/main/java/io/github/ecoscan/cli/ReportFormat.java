package io.github.ecoscan.cli;

import io.github.ecoscan.config.Suggestions;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.report.JsonReport;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A report to write into a file. */
enum ReportFormat {
  JSON;

  /** A format and the file to write. */
  record Output(ReportFormat format, Path file) {

    void write(ScanReport report, Messages messages) throws UsageException {
      try {
        switch (format) {
          case JSON -> JsonReport.write(report, messages.locale(), file);
        }
      } catch (IOException e) {
        throw new UsageException(messages.get("check.unwritable", file, messages.reason(e)));
      }
    }
  }

  /** Understands {@code json=FILE}. */
  static Output parse(String argument, Messages messages) throws UsageException {
    var equals = argument.indexOf('=');
    var name = equals < 0 ? argument : argument.substring(0, equals);
    var format =
        Arrays.stream(values()).filter(f -> f.label().equals(name)).findFirst().orElse(null);
    if (format == null) {
      throw new UsageException(unknown(name, messages));
    }
    var file = argument.substring(equals + 1);
    if (equals < 0 || file.isEmpty()) {
      throw new UsageException(messages.get("check.format.file", name));
    }
    try {
      return new Output(format, Path.of(file));
    } catch (InvalidPathException e) {
      throw new UsageException(messages.get("check.unwritable", file, messages.reason(e)));
    }
  }

  private static String unknown(String name, Messages messages) {
    var known = labels();
    var hint =
        Suggestions.closest(name, known)
            .map(meant -> messages.get("suggestion", meant))
            .orElse(messages.get("known", String.join(", ", known)));
    return messages.get("check.format.unknown", name) + " " + hint;
  }

  private static List<String> labels() {
    return Arrays.stream(values()).map(ReportFormat::label).toList();
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}

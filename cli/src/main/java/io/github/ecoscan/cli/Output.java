package io.github.ecoscan.cli;

import io.github.ecoscan.config.Suggestions;
import io.github.ecoscan.report.ReportFormat;
import io.github.ecoscan.report.ReportView;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A report format and the file to write. */
record Output(ReportFormat format, Path file) {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  /** Understands {@code json=FILE}; {@code -} stands for standard output. */
  static Output parse(String argument, Messages messages) throws UsageException {
    var equals = argument.indexOf('=');
    var name = equals < 0 ? argument : argument.substring(0, equals);
    var format = ReportFormat.of(name).orElse(null);
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
    var known = ReportFormat.labels();
    var hint =
        Suggestions.closest(name, known)
            .map(meant -> messages.get("suggestion", meant))
            .orElse(messages.get("known", String.join(", ", known)));
    return messages.get("check.format.unknown", name) + " " + hint;
  }

  /** Whether the report is for a pipe, in which nothing else may be. */
  boolean isPiped() {
    return file.equals(STANDARD_OUTPUT);
  }

  void write(ReportView view, Messages messages, PrintWriter out) throws UsageException {
    try {
      if (isPiped()) {
        format.write(view, out);
        // a printer swallows what goes wrong
        if (out.checkError()) {
          throw new UsageException(
              messages.get(
                  "check.unwritable", messages.get("check.stdout"), messages.get("reason.pipe")));
        }
      } else {
        format.write(view, file);
      }
    } catch (IOException e) {
      throw new UsageException(messages.get("check.unwritable", file, messages.reason(e)));
    }
  }
}

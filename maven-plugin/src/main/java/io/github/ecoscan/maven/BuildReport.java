package io.github.ecoscan.maven;

import io.github.ecoscan.config.ReportSettings;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.report.Commands;
import io.github.ecoscan.report.ConsoleReport;
import io.github.ecoscan.report.ReportView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/**
 * Tells what was found in a module, or in all of them: files for programs, log lines for people.
 */
final class BuildReport {
  private static final int MOST_FAILURES = 10;

  private final ReportView view;
  private final ReportSettings settings;
  private final Path folder;
  private final Formats formats;
  private final Path file;

  BuildReport(ReportView view, ReportSettings settings, Path folder) {
    this.view = view;
    this.settings = settings;
    this.folder = folder;
    this.formats = Formats.of(settings);
    this.file = folder.resolve(formats.readable().fileName());
  }

  /** Writes the files and the log. */
  void publish(Log log) throws IOException {
    formats.write(view, folder);
    var findings = findings();
    // with -q errors are all that is left, and a failed build must still say where
    Consumer<String> out = isBlocked() ? log::error : log::info;
    // modules that are built at once must not tear each other's lines apart
    synchronized (BuildReport.class) {
      if (!settings.quiet()) {
        warnings().forEach(log::warn);
      }
      findings.lines().forEach(out);
    }
  }

  private List<String> warnings() {
    var failures = view.report().failures();
    var warnings = new ArrayList<String>();
    failures.stream().limit(MOST_FAILURES).map(this::warning).forEach(warnings::add);
    var more = failures.size() - MOST_FAILURES;
    if (more > 0) {
      var text =
          new Text(
              "%d more problems like these: see %s".formatted(more, file),
              "%d autres problèmes semblables : voir %s".formatted(more, file));
      warnings.add(text.in(view.locale()));
    }
    return warnings;
  }

  private String warning(Failure failure) {
    var place = failure.line() > 0 ? failure.file() + ":" + failure.line() : failure.file();
    var message = failure.message();
    var rule = failure.rule();
    var text =
        rule.isEmpty()
            ? message
            : new Text(
                "rule %s crashed: %s".formatted(rule, message.en()),
                "la règle %s a planté : %s".formatted(rule, message.fr()));
    return place + ": " + text.in(view.locale());
  }

  private String findings() throws IOException {
    var text = new StringBuilder();
    var console =
        new ConsoleReport(
            view.locale(),
            false,
            view.base(),
            view.charset(),
            commands(),
            settings.maxConsole(),
            settings.verbose() ? Optional.of(view.rules()) : Optional.empty());
    if (settings.quiet()) {
      console.writeVerdict(view.report(), text);
    } else {
      // failures are warnings of the build, and need not be told twice
      console.writeWithoutFailures(view.report(), text);
    }
    return text.toString();
  }

  /** What a person may want to type next. */
  private Commands commands() {
    return new Commands(
        "mvn ecoscan:fix",
        "mvn ecoscan:baseline",
        "mvn ecoscan:explain -Decoscan.rule=",
        file.toString());
  }

  /** Whether findings fail the build. */
  boolean isBlocked() {
    return !view.report().isPassed();
  }

  /** Why the build fails, where to read on, and the three ways out. */
  String reason() {
    return new Reason(view.report(), file).in(view.locale());
  }

  /** The report that a person opens. */
  Path file() {
    return file;
  }
}

package io.github.ecoscan.maven;

import io.github.ecoscan.engine.RuleChoice;
import io.github.ecoscan.engine.ScanRequest;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.report.Commands;
import io.github.ecoscan.report.ConsoleReport;
import io.github.ecoscan.report.ReportView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** Tells what a scan of a module found: files for programs, log lines for people. */
final class ModuleReport {
  private static final int MOST_FAILURES = 10;

  private final ScanRequest request;
  private final ScanReport report;
  private final Locale locale;
  private final Path folder;
  private final Formats formats;
  private final int most;
  private final Path file;

  /**
   * Makes a report.
   *
   * @param most how many findings the log shows at most
   */
  ModuleReport(
      ScanRequest request,
      ScanReport report,
      Locale locale,
      Path folder,
      Formats formats,
      int most) {
    this.request = request;
    this.report = report;
    this.locale = locale;
    this.folder = folder;
    this.formats = formats;
    this.most = most;
    this.file = folder.resolve(formats.readable().fileName());
  }

  /** Writes the files and the log. */
  void publish(Log log) throws IOException {
    var rules = RuleChoice.of(request.rules(), request.settings(), request.javaLevel());
    formats.write(new ReportView(report, rules, locale, request.base(), request.charset()), folder);
    var findings = findings();
    // with -q errors are all that is left, and a failed build must still say where
    Consumer<String> out = isBlocked() ? log::error : log::info;
    // modules that are built at once must not tear each other's lines apart
    synchronized (ModuleReport.class) {
      warnings().forEach(log::warn);
      findings.lines().forEach(out);
    }
  }

  private List<String> warnings() {
    var failures = report.failures();
    var warnings = new ArrayList<String>();
    failures.stream().limit(MOST_FAILURES).map(this::warning).forEach(warnings::add);
    var more = failures.size() - MOST_FAILURES;
    if (more > 0) {
      var text =
          new Text(
              "%d more problems like these: see %s".formatted(more, file),
              "%d autres problèmes semblables : voir %s".formatted(more, file));
      warnings.add(text.in(locale));
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
    return place + ": " + text.in(locale);
  }

  private String findings() throws IOException {
    var text = new StringBuilder();
    // failures are warnings of the build, and need not be told twice
    new ConsoleReport(locale, false, request.base(), request.charset(), commands(file), most)
        .writeWithoutFailures(report, text);
    return text.toString();
  }

  /** What a person may want to type next. */
  static Commands commands(Path file) {
    return new Commands(
        "mvn ecoscan:fix",
        "mvn ecoscan:baseline",
        "mvn ecoscan:explain -Decoscan.rule=",
        file.toString());
  }

  /** Whether findings fail the build. */
  boolean isBlocked() {
    return !report.isPassed();
  }

  /** Why the build fails, where to read on, and the three ways out. */
  String reason() {
    if (report.blocking().isEmpty()) {
      return new Text(
              "ecoscan: not everything could be analysed, and failOnAnalysisError is on.\nReport: "
                  + file,
              "ecoscan : tout n'a pas pu être analysé, et failOnAnalysisError est activé.\n"
                  + "Rapport : "
                  + file)
          .in(locale);
    }
    var count = report.blocking().size();
    var rules = rules();
    var en = count == 1 ? "1 blocking finding" : count + " blocking findings";
    var fr = count == 1 ? "1 constat bloquant" : count + " constats bloquants";
    return new Text(
            """
            ecoscan: %s (%s).
            Report: %s
            Fix them (mvn ecoscan:fix makes the safe fixes), suppress them \
            (// ecoscan:ignore RULE -- REASON), or accept them (mvn ecoscan:baseline) \
            and fail on new ones only.\
            """
                .formatted(en, rules, file),
            """
            ecoscan : %s (%s).
            Rapport : %s
            Corrigez (mvn ecoscan:fix fait les corrections sûres), ignorez \
            (// ecoscan:ignore RÈGLE -- RAISON), ou acceptez l'existant (mvn ecoscan:baseline) \
            pour n'échouer que sur les nouveaux constats.\
            """
                .formatted(fr, rules, file))
        .in(locale);
  }

  private String rules() {
    var counts =
        report.blocking().stream()
            .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(rule -> rule.getValue() + " " + rule.getKey())
        .collect(Collectors.joining(", "));
  }
}

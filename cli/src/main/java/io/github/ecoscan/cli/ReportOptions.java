package io.github.ecoscan.cli;

import io.github.ecoscan.config.ReportSettings;
import io.github.ecoscan.config.SettingsBuilder;
import io.github.ecoscan.engine.RuleChoice;
import io.github.ecoscan.engine.ScanRequest;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.report.Commands;
import io.github.ecoscan.report.ConsoleReport;
import io.github.ecoscan.report.ReportView;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where and how to tell what was found. */
final class ReportOptions {
  private static final String MAX_CONSOLE = "--max-console";
  private static final String OUTPUT_DIRECTORY = "--output-directory";

  @Option(names = "--format", paramLabel = "FORMAT=FILE")
  List<String> formats = new ArrayList<>();

  @Option(names = "--color", paramLabel = "auto|always|never")
  ColorMode color = ColorMode.AUTO;

  @Option(names = MAX_CONSOLE, paramLabel = "N")
  String maxConsole;

  @Option(names = OUTPUT_DIRECTORY, paramLabel = "FOLDER")
  Path outputDirectory;

  @Option(names = "--quiet", negatable = true)
  Boolean quiet;

  @Option(names = "--verbose", negatable = true)
  Boolean verbose;

  @Option(names = "--statistics")
  boolean statistics;

  /** Adds what is told, and how. */
  void addTo(SettingsBuilder settings) {
    Optional.ofNullable(maxConsole).ifPresent(most -> settings.maxConsole(MAX_CONSOLE, most));
    Optional.ofNullable(quiet).ifPresent(on -> settings.quiet("--quiet", on));
    Optional.ofNullable(verbose).ifPresent(on -> settings.verbose("--verbose", on));
  }

  /**
   * Where the sources are that a report is about, how they are encoded, what was looked for, and
   * how to tell of it.
   */
  record Place(Path base, Charset charset, RuleSet rules, ReportSettings settings) {
    static Place of(ScanRequest request) {
      return new Place(
          request.base(),
          request.charset(),
          RuleChoice.of(request.rules(), request.settings(), request.javaLevel()),
          request.settings().reports());
    }
  }

  /** The files to write; asked for first, so that a mistake costs no scan. */
  List<Output> outputs(Messages messages) throws UsageException {
    var outputs = new ArrayList<Output>();
    for (var format : formats) {
      outputs.add(Output.parse(format, messages));
    }
    if (outputs.stream().filter(Output::isPiped).count() > 1) {
      throw new UsageException(messages.get("check.format.pipe"));
    }
    return outputs;
  }

  /** Prints a report and writes the files. */
  void publish(ScanReport report, Place place, Messages messages, CommandLine line)
      throws UsageException, IOException {
    var language = language(place.settings(), messages, line);
    var outputs = new ArrayList<>(outputs(messages));
    if (outputDirectory != null) {
      place.settings().formats().stream()
          .map(format -> new Output(format, outputDirectory.resolve(format.fileName())))
          .forEach(outputs::add);
    }
    print(report, place, language, line, outputs);
    var view =
        new ReportView(report, place.rules(), language.locale(), place.base(), place.charset());
    for (var output : outputs) {
      output.write(view, messages, line.getOut());
      if (!output.isPiped() && !place.settings().quiet()) {
        line.getErr().println(messages.get("check.written", output.file()));
      }
    }
  }

  /** The language that is asked for on the command line, else in the file. */
  private static Messages language(ReportSettings settings, Messages messages, CommandLine line) {
    EcoscanCommand ecoscan = (EcoscanCommand) line.getCommandSpec().root().userObject();
    return ecoscan.language == null
        ? settings.locale().map(Messages::in).orElse(messages)
        : messages;
  }

  private void print(
      ScanReport report, Place place, Messages messages, CommandLine line, List<Output> outputs)
      throws IOException {
    var out = outputs.stream().anyMatch(Output::isPiped) ? line.getErr() : line.getOut();
    if (report.summary().files() == 0 && report.failures().isEmpty()) {
      out.println(messages.get("check.empty", place.base()));
      return;
    }
    var settings = place.settings();
    var console =
        new ConsoleReport(
            messages.locale(),
            color.isOn(System.getenv(), Terminal.isPresent()),
            place.base(),
            place.charset(),
            commands(place, outputs),
            settings.maxConsole(),
            settings.verbose() ? Optional.of(place.rules()) : Optional.empty());
    if (settings.quiet()) {
      console.writeVerdict(report, out);
    } else if (statistics) {
      console.writeStatistics(report, out);
    } else {
      console.write(report, out);
    }
  }

  private static Commands commands(Place place, List<Output> outputs) {
    var shell = Commands.SHELL;
    var files = outputs.stream().filter(output -> !output.isPiped()).map(Output::file);
    var rest = files.findFirst().map(Path::toString).orElse(shell.rest());
    return new Commands(
        shell.fix() + " " + place.base(),
        shell.baseline() + " " + place.base(),
        shell.explain(),
        rest);
  }
}

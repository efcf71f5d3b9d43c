package io.github.ecoscan.cli;

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
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where and how to tell what was found. */
final class ReportOptions {
  private static final String MAX_CONSOLE = "--max-console";

  @Option(names = "--format", paramLabel = "FORMAT=FILE")
  List<String> formats = new ArrayList<>();

  @Option(names = "--color", paramLabel = "auto|always|never")
  ColorMode color = ColorMode.AUTO;

  @Option(names = MAX_CONSOLE, paramLabel = "N")
  int maxConsole = ConsoleReport.USUAL_MOST;

  /**
   * Where the sources are that a report is about, how they are encoded, and what was looked for.
   */
  record Place(Path base, Charset charset, RuleSet rules) {
    static Place of(ScanRequest request) {
      return new Place(
          request.base(),
          request.charset(),
          RuleChoice.of(request.rules(), request.settings(), request.javaLevel()));
    }
  }

  /** The files to write; asked for first, so that a mistake costs no scan. */
  List<Output> outputs(Messages messages) throws UsageException {
    if (maxConsole < 0) {
      throw new UsageException(messages.get("error.value", maxConsole, MAX_CONSOLE));
    }
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
    var outputs = outputs(messages);
    print(report, place, messages, line, outputs);
    var view =
        new ReportView(report, place.rules(), messages.locale(), place.base(), place.charset());
    for (var output : outputs) {
      output.write(view, messages, line.getOut());
      if (!output.isPiped()) {
        line.getErr().println(messages.get("check.written", output.file()));
      }
    }
  }

  private void print(
      ScanReport report, Place place, Messages messages, CommandLine line, List<Output> outputs)
      throws IOException {
    var out = outputs.stream().anyMatch(Output::isPiped) ? line.getErr() : line.getOut();
    if (report.summary().files() == 0 && report.failures().isEmpty()) {
      out.println(messages.get("check.empty", place.base()));
      return;
    }
    var isColored = color.isOn(System.getenv(), Terminal.isPresent());
    new ConsoleReport(
            messages.locale(),
            isColored,
            place.base(),
            place.charset(),
            commands(place, outputs),
            maxConsole)
        .write(report, out);
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

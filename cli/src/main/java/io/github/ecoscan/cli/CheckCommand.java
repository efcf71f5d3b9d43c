package io.github.ecoscan.cli;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.SettingsBuilder;
import io.github.ecoscan.engine.RuleChoice;
import io.github.ecoscan.engine.Scan;
import io.github.ecoscan.engine.ScanRequest;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.report.ConsoleReport;
import io.github.ecoscan.report.ReportView;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scans sources and says whether they pass. */
@Command(name = "check", sortOptions = false, abbreviateSynopsis = true)
final class CheckCommand implements Callable<Integer> {
  private static final String FAIL_ON = "--fail-on";

  private final Messages messages;
  private final Supplier<RuleSet> rules;

  @Spec private CommandSpec spec;
  @Mixin private ScanOptions options;

  @Option(names = FAIL_ON, paramLabel = "SEVERITY|never")
  private String failOn;

  @Option(names = "--format", paramLabel = "FORMAT=FILE")
  private List<String> formats = new ArrayList<>();

  @Option(names = "--color", paramLabel = "auto|always|never")
  private ColorMode color = ColorMode.AUTO;

  CheckCommand(Messages messages, Supplier<RuleSet> rules) {
    this.messages = messages;
    this.rules = rules;
  }

  @Override
  public Integer call() throws UsageException, ConfigException, IOException {
    var outputs = outputs();
    var request =
        new Scanning(options, messages, rules.get(), spec.commandLine().getErr()::println)
            .request(this::addGate);
    var report = new Scan().run(request);
    var line = spec.commandLine();
    var isPiped = outputs.stream().anyMatch(Output::isPiped);
    print(report, request, isPiped ? line.getErr() : line.getOut());
    var rules = RuleChoice.of(request.rules(), request.settings(), request.javaLevel());
    var view = new ReportView(report, rules, messages.locale(), request.base(), request.charset());
    for (var output : outputs) {
      output.write(view, messages, line.getOut());
      if (!output.isPiped()) {
        line.getErr().println(messages.get("check.written", output.file()));
      }
    }
    return report.blocking().isEmpty() ? ExitCode.OK : ExitCode.BLOCKING;
  }

  private List<Output> outputs() throws UsageException {
    var outputs = new ArrayList<Output>();
    for (var format : formats) {
      outputs.add(Output.parse(format, messages));
    }
    if (outputs.stream().filter(Output::isPiped).count() > 1) {
      throw new UsageException(messages.get("check.format.pipe"));
    }
    return outputs;
  }

  private void addGate(SettingsBuilder settings) {
    if (failOn != null) {
      settings.failOn(FAIL_ON, failOn);
    }
  }

  private void print(ScanReport report, ScanRequest request, PrintWriter out) throws IOException {
    if (report.summary().files() == 0 && report.failures().isEmpty()) {
      out.println(messages.get("check.empty", request.base()));
      return;
    }
    var isColored = color.isOn(System.getenv(), Terminal.isPresent());
    new ConsoleReport(messages.locale(), isColored, request.base(), request.charset())
        .write(report, out);
  }
}

package io.github.ecoscan.cli;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.gate.GateException;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
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
  private final Messages messages;
  private final Supplier<RuleSet> rules;

  @Spec private CommandSpec spec;
  @Mixin private ScanOptions options;
  @Mixin private GateOptions gate;
  @Mixin private ReportOptions reports;

  @Option(names = "--strict")
  private boolean strict;

  CheckCommand(Messages messages, Supplier<RuleSet> rules) {
    this.messages = messages;
    this.rules = rules;
  }

  @Override
  public Integer call() throws UsageException, ConfigException, GateException, IOException {
    reports.outputs(messages);
    var line = spec.commandLine();
    var request =
        Scanning.of(options, reports, messages, rules.get(), line)
            .request(
                settings -> {
                  gate.addTo(settings);
                  reports.addTo(settings);
                });
    var scoped = request.within(gate.scope(request.base(), messages));
    var report = ProgressLine.scan(scoped, line.getErr(), messages);
    reports.publish(report, ReportOptions.Place.of(request), messages, line);
    if (!report.isPassed()) {
      return ExitCode.BLOCKING;
    }
    var isWhole = report.failures().stream().noneMatch(failure -> failure.kind().isError());
    return isWhole || !strict ? ExitCode.OK : ExitCode.INCOMPLETE;
  }
}

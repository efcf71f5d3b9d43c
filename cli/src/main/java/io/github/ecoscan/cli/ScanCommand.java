package io.github.ecoscan.cli;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Scans sources and reports; never fails on what it finds. */
@Command(name = "scan", sortOptions = false, abbreviateSynopsis = true)
final class ScanCommand implements Callable<Integer> {
  private final Messages messages;
  private final Supplier<RuleSet> rules;

  @Spec private CommandSpec spec;
  @Mixin private ScanOptions options;
  @Mixin private ReportOptions reports;

  ScanCommand(Messages messages, Supplier<RuleSet> rules) {
    this.messages = messages;
    this.rules = rules;
  }

  @Override
  public Integer call() throws UsageException, ConfigException, IOException {
    reports.outputs(messages);
    var line = spec.commandLine();
    var request =
        Scanning.of(options, reports, messages, rules.get(), line)
            .request(
                settings -> {
                  settings
                      .failOn("scan", "never")
                      .failOnAnalysisError("scan", false)
                      .withoutMaxImpact();
                  reports.addTo(settings);
                });
    reports.publish(
        ProgressLine.scan(request, line.getErr(), messages),
        ReportOptions.Place.of(request),
        messages,
        line);
    return ExitCode.OK;
  }
}

package io.github.ecoscan.cli;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.SettingsText;
import io.github.ecoscan.rule.RuleSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a check would go by, and where each value comes from. */
@Command(name = "config", sortOptions = false, abbreviateSynopsis = true)
final class ConfigCommand implements Callable<Integer> {
  private final Messages messages;
  private final Supplier<RuleSet> rules;

  @Spec private CommandSpec spec;
  @Mixin private ScanOptions options;
  @Mixin private GateOptions gate;
  @Mixin private ReportOptions reports;

  ConfigCommand(Messages messages, Supplier<RuleSet> rules) {
    this.messages = messages;
    this.rules = rules;
  }

  @Override
  public Integer call() throws UsageException, ConfigException {
    var line = spec.commandLine();
    var scanning = new Scanning(options, messages, rules.get(), line.getErr()::println);
    var builder =
        scanning.settings(
            settings -> {
              gate.addTo(settings);
              reports.addTo(settings);
            });
    var text = new SettingsText(builder.build(), builder.origins());
    gate.addTo(text);
    text.lines(messages.locale()).forEach(line.getOut()::println);
    return ExitCode.OK;
  }
}

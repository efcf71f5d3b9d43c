package io.github.ecoscan.cli;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.SettingsBuilder;
import io.github.ecoscan.config.SettingsReader;
import io.github.ecoscan.engine.RuleStatus;
import io.github.ecoscan.report.MythText;
import io.github.ecoscan.report.Myths;
import io.github.ecoscan.report.RuleText;
import io.github.ecoscan.report.RulesJson;
import io.github.ecoscan.rule.RuleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the rules with whether they run here, or tells why what others flag is not among them. */
@Command(name = "rules", sortOptions = false)
final class RulesCommand implements Callable<Integer> {
  private final Messages messages;
  private final Supplier<RuleSet> rules;

  @Spec private CommandSpec spec;

  @Option(names = "--myths")
  private boolean myths;

  @Option(names = "--format", paramLabel = "text|json", descriptionKey = "rules.format")
  private Format format = Format.TEXT;

  @Option(names = "--config", paramLabel = "FILE")
  private Path config;

  @Option(names = "--preview", negatable = true)
  private Boolean preview;

  /** For people, or for programs. */
  enum Format {
    TEXT,
    JSON
  }

  RulesCommand(Messages messages, Supplier<RuleSet> rules) {
    this.messages = messages;
    this.rules = rules;
  }

  @Override
  public Integer call() throws UsageException, ConfigException {
    var out = spec.commandLine().getOut();
    var known = rules.get();
    if (myths) {
      out.print(
          new MythText(messages.locale())
              .page(Myths.load(RulesCommand.class.getClassLoader()), known));
      out.flush();
      return ExitCode.OK;
    }
    var status = status(known);
    if (format == Format.JSON) {
      out.print(RulesJson.of(known, messages.locale(), status::isOn, status::of));
      out.flush();
      return ExitCode.OK;
    }
    new RuleText(messages.locale()).list(known, status::of).forEach(out::println);
    return ExitCode.OK;
  }

  private RuleStatus status(RuleSet known) throws UsageException, ConfigException {
    var files =
        config != null ? List.of(config) : ConfigFiles.here().of(List.of(Path.of("")), messages);
    var settings = new SettingsBuilder(new SettingsReader(known).readNearest(files), known);
    Optional.ofNullable(preview).ifPresent(on -> settings.preview("--preview", on));
    return new RuleStatus(settings.build(), settings.origins());
  }
}

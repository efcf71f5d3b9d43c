package io.github.ecoscan.cli;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.Settings;
import io.github.ecoscan.config.SettingsBuilder;
import io.github.ecoscan.config.SettingsReader;
import io.github.ecoscan.engine.WholeGate;
import io.github.ecoscan.gate.GateException;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.report.Merge;
import io.github.ecoscan.report.ReportReader;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts JSON reports of parts of a project together, and says whether the whole passes. */
@Command(name = "merge", sortOptions = false, abbreviateSynopsis = true)
final class MergeCommand implements Callable<Integer> {
  private final Messages messages;
  private final Supplier<RuleSet> rules;

  @Spec private CommandSpec spec;
  @Mixin private GateOptions gate;
  @Mixin private ReportOptions reports;

  @Option(names = "--config", paramLabel = "FILE")
  private Path config;

  @Parameters(arity = "1..*", paramLabel = "REPORT", descriptionKey = "merge.reports")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--base", paramLabel = "FOLDER")
  private Path base = Path.of("");

  MergeCommand(Messages messages, Supplier<RuleSet> rules) {
    this.messages = messages;
    this.rules = rules;
  }

  @Override
  public Integer call() throws UsageException, ConfigException, GateException, IOException {
    reports.outputs(messages);
    var settings = settings();
    var read = new ArrayList<ScanReport>();
    for (var file : files) {
      read.add(read(file));
    }
    var folder = base.toAbsolutePath().normalize();
    var name = folder.getFileName() == null ? "" : folder.getFileName().toString();
    var whole = new WholeGate(settings, gate.scope(folder, messages), folder);
    var report = whole.judge(Merge.of(name, read));
    var place =
        new ReportOptions.Place(folder, StandardCharsets.UTF_8, rules.get(), settings.reports());
    reports.publish(report, place, messages, spec.commandLine());
    return report.isPassed() ? ExitCode.OK : ExitCode.BLOCKING;
  }

  private Settings settings() throws UsageException, ConfigException {
    var known = rules.get();
    var found = config != null ? List.of(config) : ConfigFiles.here().of(List.of(base), messages);
    var settings = new SettingsBuilder(new SettingsReader(known).readNearest(found), known);
    gate.addTo(settings);
    reports.addTo(settings);
    return settings.build();
  }

  private ScanReport read(Path file) throws UsageException {
    try {
      return ReportReader.read(file);
    } catch (IOException e) {
      throw new UsageException(messages.get("check.unreadable", file, messages.reason(e)));
    }
  }
}

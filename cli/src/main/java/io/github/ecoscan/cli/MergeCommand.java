package io.github.ecoscan.cli;

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

/** Puts JSON reports of parts of a project together. */
@Command(name = "merge", sortOptions = false)
final class MergeCommand implements Callable<Integer> {
  private final Messages messages;
  private final Supplier<RuleSet> rules;

  @Spec private CommandSpec spec;
  @Mixin private ReportOptions reports;

  @Parameters(arity = "1..*", paramLabel = "REPORT", descriptionKey = "merge.reports")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--base", paramLabel = "FOLDER")
  private Path base = Path.of("");

  MergeCommand(Messages messages, Supplier<RuleSet> rules) {
    this.messages = messages;
    this.rules = rules;
  }

  @Override
  public Integer call() throws UsageException, IOException {
    reports.outputs(messages);
    var read = new ArrayList<ScanReport>();
    for (var file : files) {
      read.add(read(file));
    }
    var folder = base.toAbsolutePath().normalize();
    var name = folder.getFileName() == null ? "" : folder.getFileName().toString();
    var place = new ReportOptions.Place(folder, StandardCharsets.UTF_8, rules.get());
    reports.publish(Merge.of(name, read), place, messages, spec.commandLine());
    return ExitCode.OK;
  }

  private ScanReport read(Path file) throws UsageException {
    try {
      return ReportReader.read(file);
    } catch (IOException e) {
      throw new UsageException(messages.get("check.unreadable", file, messages.reason(e)));
    }
  }
}

package io.github.ecoscan.cli;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.Settings;
import io.github.ecoscan.config.SettingsBuilder;
import io.github.ecoscan.config.SettingsReader;
import io.github.ecoscan.engine.Scan;
import io.github.ecoscan.engine.ScanRequest;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.report.ConsoleReport;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Scans sources and says whether they pass. */
@Command(name = "check", sortOptions = false, abbreviateSynopsis = true)
final class CheckCommand implements Callable<Integer> {
  private final Messages messages;
  private final Supplier<RuleSet> rules;

  @Spec private CommandSpec spec;
  @Mixin private CheckOptions options;

  CheckCommand(Messages messages, Supplier<RuleSet> rules) {
    this.messages = messages;
    this.rules = rules;
  }

  @Override
  public Integer call() throws UsageException, ConfigException, IOException {
    checkNumbers();
    var outputs = outputs();
    var classPath = ClassPath.of(options.classPath, messages);
    var target = Target.of(options.paths, messages);
    var known = rules.get();
    var settings = settings(known);

    classPath.missing().forEach(name -> log("check.classpath", name));
    log("check.start", target.roots().size(), options.threads);
    var report =
        new Scan()
            .run(
                new ScanRequest(
                    target.base(),
                    target.roots(),
                    List.of(),
                    classPath.entries(),
                    options.encoding,
                    options.javaLevel,
                    known,
                    settings,
                    options.threads));
    print(report, target.base());
    for (var output : outputs) {
      output.write(report, messages);
      log("check.written", output.file());
    }
    return report.blocking().isEmpty() ? ExitCode.OK : ExitCode.BLOCKING;
  }

  private void checkNumbers() throws UsageException {
    checkPositive("--threads", options.threads);
    checkPositive("--java-level", options.javaLevel);
  }

  private void checkPositive(String option, int value) throws UsageException {
    if (value < 1) {
      throw new UsageException(messages.get("error.value", value, option));
    }
  }

  private List<ReportFormat.Output> outputs() throws UsageException {
    var outputs = new ArrayList<ReportFormat.Output>();
    for (var format : options.formats) {
      outputs.add(ReportFormat.parse(format, messages));
    }
    return outputs;
  }

  private Settings settings(RuleSet known) throws UsageException, ConfigException {
    var file = configFile();
    file.ifPresent(path -> log("check.config", path));
    var start = file.isEmpty() ? Settings.DEFAULT : new SettingsReader(known).read(file.get());
    var builder =
        new SettingsBuilder(start, known)
            .only(CheckOptions.RULES, options.rules)
            .disable(CheckOptions.DISABLE_RULES, options.disabledRules)
            .include(CheckOptions.INCLUDE, options.includes)
            .exclude(CheckOptions.EXCLUDE, options.excludes);
    Optional.ofNullable(options.failOn)
        .ifPresent(value -> builder.failOn(CheckOptions.FAIL_ON, value));
    Optional.ofNullable(options.preview).ifPresent(builder::preview);
    Optional.ofNullable(options.includeTests).ifPresent(builder::includeTests);
    Optional.ofNullable(options.includeGenerated).ifPresent(builder::includeGenerated);
    return builder.build();
  }

  /** The file that is named, else the one beside the sources, else the working folder's. */
  private Optional<Path> configFile() throws UsageException {
    if (options.config != null) {
      return Optional.of(options.config);
    }
    var beside =
        options.paths.stream()
            .map(path -> Target.folder(path).resolve(SettingsReader.FILE_NAME))
            .filter(Files::exists)
            .collect(
                Collectors.toMap(
                    file -> file.toAbsolutePath().normalize(), file -> file, (a, b) -> a))
            .values();
    if (beside.size() > 1) {
      throw new UsageException(messages.get("check.configs"));
    }
    return Stream.concat(beside.stream(), Stream.of(Path.of(SettingsReader.FILE_NAME)))
        .filter(Files::exists)
        .findFirst();
  }

  private void print(ScanReport report, Path base) throws IOException {
    var out = spec.commandLine().getOut();
    if (report.summary().files() == 0 && report.failures().isEmpty()) {
      out.println(messages.get("check.empty", base));
      return;
    }
    var color = options.color.isOn(System.getenv(), Terminal.isPresent());
    new ConsoleReport(messages.locale(), color, base, options.encoding).write(report, out);
  }

  private void log(String key, Object... arguments) {
    spec.commandLine().getErr().println(messages.get(key, arguments));
  }
}

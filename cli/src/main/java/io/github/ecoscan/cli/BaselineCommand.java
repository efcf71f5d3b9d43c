package io.github.ecoscan.cli;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.engine.BaselineUpdate;
import io.github.ecoscan.gate.Baseline;
import io.github.ecoscan.gate.BaselineJson;
import io.github.ecoscan.gate.BaselineLock;
import io.github.ecoscan.gate.GateException;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.report.ReportFile;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Accepts the findings there are, so that checks fail on new ones only. */
@Command(name = "baseline", sortOptions = false, abbreviateSynopsis = true)
final class BaselineCommand implements Callable<Integer> {
  private final Messages messages;
  private final Supplier<RuleSet> rules;

  @Spec private CommandSpec spec;
  @Mixin private ScanOptions options;

  @Option(names = "--baseline", paramLabel = "FILE", descriptionKey = "baseline.written")
  private Path file;

  @Option(names = "--prune")
  private boolean prune;

  BaselineCommand(Messages messages, Supplier<RuleSet> rules) {
    this.messages = messages;
    this.rules = rules;
  }

  @Override
  public Integer call() throws UsageException, ConfigException, GateException {
    var line = spec.commandLine();
    var request =
        new Scanning(options, messages, rules.get(), line.getErr()::println)
            .request(settings -> {});
    var target = GateOptions.baselineFile(file, request.base());
    // what is broken is told before the scan
    before(target);
    var report = ProgressLine.scan(request, line.getErr(), messages);
    var updating = new BaselineUpdate(request);
    var update = update(updating, report, target);
    line.getOut()
        .println(
            messages.get(
                "baseline.done", update.added(), update.fixed(), update.baseline().size(), target));
    return ExitCode.OK;
  }

  private static Baseline before(Path target) throws GateException {
    return Files.exists(target) ? BaselineJson.read(target) : Baseline.EMPTY;
  }

  private Baseline.Update update(BaselineUpdate updating, ScanReport report, Path target)
      throws UsageException, GateException {
    try {
      return BaselineLock.exclusively(
          target,
          () -> {
            var before = before(target);
            var update = prune ? updating.prune(before, report) : updating.refresh(before, report);
            ReportFile.write(target, out -> out.write(BaselineJson.write(update.baseline())));
            return update;
          });
    } catch (IOException e) {
      throw new UsageException(messages.get("check.unwritable", target, messages.reason(e)));
    }
  }
}

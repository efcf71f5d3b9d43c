package io.github.ecoscan.cli;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.engine.Repair;
import io.github.ecoscan.fix.FixPlan;
import io.github.ecoscan.fix.FixSummary;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the fixes that findings have. */
@Command(name = "fix", sortOptions = false, abbreviateSynopsis = true)
final class FixCommand implements Callable<Integer> {
  private final Messages messages;
  private final Supplier<RuleSet> rules;

  @Spec private CommandSpec spec;
  @Mixin private ScanOptions options;

  @Option(names = "--unsafe")
  private boolean unsafe;

  @Option(
      names = {"--dry-run", "--diff"},
      descriptionKey = "dry-run")
  private boolean dryRun;

  FixCommand(Messages messages, Supplier<RuleSet> rules) {
    this.messages = messages;
    this.rules = rules;
  }

  @Override
  public Integer call() throws UsageException, ConfigException {
    var err = spec.commandLine().getErr();
    var request =
        new Scanning(options, messages, rules.get(), err::println).request(settings -> {});
    var repair = new Repair(request, unsafe);
    if (dryRun) {
      show(repair.plan());
      return ExitCode.OK;
    }
    try {
      tell(repair.run());
    } catch (IOException e) {
      throw new UsageException(messages.get("fix.unwritable", messages.reason(e)));
    }
    return ExitCode.OK;
  }

  private void show(FixPlan plan) {
    var out = spec.commandLine().getOut();
    out.print(plan.diff());
    out.flush();
    var summary = new FixSummary(plan.patches(), plan.refused(), 0);
    summary
        .details()
        .forEach(line -> spec.commandLine().getErr().println(line.in(messages.locale())));
  }

  private void tell(FixSummary summary) {
    var out = spec.commandLine().getOut();
    summary.details().forEach(line -> out.println(line.in(messages.locale())));
    out.println(summary.total().in(messages.locale()));
    if (summary.toReview() > 0) {
      out.println(messages.get("fix.review"));
    }
  }
}

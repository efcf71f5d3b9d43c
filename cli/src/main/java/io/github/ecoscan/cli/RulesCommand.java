package io.github.ecoscan.cli;

import io.github.ecoscan.report.RuleText;
import io.github.ecoscan.rule.RuleSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the rules. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {
  private final Messages messages;
  private final Supplier<RuleSet> rules;

  @Spec private CommandSpec spec;

  RulesCommand(Messages messages, Supplier<RuleSet> rules) {
    this.messages = messages;
    this.rules = rules;
  }

  @Override
  public Integer call() {
    var lines = new RuleText(messages.locale()).list(rules.get());
    lines.forEach(spec.commandLine().getOut()::println);
    return ExitCode.OK;
  }
}

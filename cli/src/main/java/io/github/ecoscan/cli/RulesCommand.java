package io.github.ecoscan.cli;

import io.github.ecoscan.report.MythText;
import io.github.ecoscan.report.Myths;
import io.github.ecoscan.report.RuleText;
import io.github.ecoscan.rule.RuleSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the rules, or tells why what others flag is not among them. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {
  private final Messages messages;
  private final Supplier<RuleSet> rules;

  @Spec private CommandSpec spec;

  @Option(names = "--myths")
  private boolean myths;

  RulesCommand(Messages messages, Supplier<RuleSet> rules) {
    this.messages = messages;
    this.rules = rules;
  }

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    if (myths) {
      var known = Myths.load(RulesCommand.class.getClassLoader());
      out.print(new MythText(messages.locale()).page(known, rules.get()));
      out.flush();
      return ExitCode.OK;
    }
    var lines = new RuleText(messages.locale()).list(rules.get());
    lines.forEach(out::println);
    return ExitCode.OK;
  }
}

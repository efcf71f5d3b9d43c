package io.github.ecoscan.cli;

import io.github.ecoscan.config.Suggestions;
import io.github.ecoscan.report.RuleText;
import io.github.ecoscan.rule.RuleSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a rule's page. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  private final Messages messages;
  private final Supplier<RuleSet> rules;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RULE", descriptionKey = "rule")
  private String name;

  ExplainCommand(Messages messages, Supplier<RuleSet> rules) {
    this.messages = messages;
    this.rules = rules;
  }

  @Override
  public Integer call() throws UsageException {
    var known = rules.get();
    var rule = known.find(name).orElse(null);
    if (rule == null) {
      throw new UsageException(unknown(known));
    }
    spec.commandLine().getOut().print(new RuleText(messages.locale()).explain(rule));
    return ExitCode.OK;
  }

  private String unknown(RuleSet known) {
    var hint =
        Suggestions.closest(name, known.names())
            .map(meant -> messages.get("suggestion", meant))
            .orElse(messages.get("explain.list"));
    return messages.get("explain.unknown", name) + " " + hint;
  }
}

package io.github.ecoscan.cli;

import io.github.ecoscan.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the rules. */
@Command(name = "rules")
final class RulesCommand implements Callable<Integer> {
  private static final String GAP = "  ";

  private final Messages messages;
  private final Supplier<RuleSet> rules;

  @Spec private CommandSpec spec;

  RulesCommand(Messages messages, Supplier<RuleSet> rules) {
    this.messages = messages;
    this.rules = rules;
  }

  @Override
  public Integer call() {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            messages.get("rules.name"),
            messages.get("rules.family"),
            messages.get("rules.severity"),
            messages.get("rules.tier"),
            messages.get("rules.fix"),
            messages.get("rules.title")));
    rules.get().entries().forEach(rule -> rows.add(row(rule)));
    print(rows);
    return ExitCode.OK;
  }

  private List<String> row(RuleSet.Entry rule) {
    var spec = rule.spec();
    return List.of(
        rule.name(),
        spec.family().label(),
        spec.severity().label(),
        spec.tier().label(),
        spec.fix().name().toLowerCase(Locale.ROOT),
        rule.page().title().in(messages.locale()));
  }

  private void print(List<List<String>> rows) {
    var out = spec.commandLine().getOut();
    for (var row : rows) {
      var line = new StringBuilder();
      for (var column = 0; column < row.size(); column++) {
        var cell = row.get(column);
        line.append(cell).append(" ".repeat(width(rows, column) - cell.length())).append(GAP);
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}

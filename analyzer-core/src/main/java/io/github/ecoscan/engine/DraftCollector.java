package io.github.ecoscan.engine;

import com.github.javaparser.ast.Node;
import io.github.ecoscan.facts.Fingerprints;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Symbols;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Runs checks on one unit, turns what they report into drafts, and keeps them from crashing it. */
final class DraftCollector {
  private final String file;
  private final Types types;
  private final RepetitionStack repetition;
  private final int javaLevel;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final Set<String> crashed = new HashSet<>();

  DraftCollector(String file, Types types, RepetitionStack repetition, int javaLevel) {
    this.file = file;
    this.types = types;
    this.repetition = repetition;
    this.javaLevel = javaLevel;
  }

  /** Runs one check; a rule that throws is reported once for a file, and the walk goes on. */
  void run(RuleSet.Entry rule, Node node, Consumer<RuleContext> check) {
    try {
      check.accept(new Context(rule));
    } catch (RuntimeException e) {
      if (crashed.add(rule.name())) {
        failures.add(crash(rule.name(), file, Spans.line(node), e));
      }
    }
  }

  /** The failure of a rule that threw. */
  static Failure crash(String rule, String file, int line, RuntimeException cause) {
    var where = cause.getStackTrace().length == 0 ? "" : " @ " + cause.getStackTrace()[0];
    return new Failure(
        Failure.Kind.RULE,
        file,
        line,
        rule,
        new Text(
            "rule %s crashed: %s%s".formatted(rule, cause, where),
            "la règle %s a échoué : %s%s".formatted(rule, cause, where)));
  }

  List<Draft> drafts() {
    return drafts;
  }

  List<Failure> failures() {
    return failures;
  }

  private final class Context implements RuleContext {
    private final RuleSet.Entry rule;

    Context(RuleSet.Entry rule) {
      this.rule = rule;
    }

    @Override
    public Types types() {
      return types;
    }

    @Override
    public RepetitionStack repetition() {
      return repetition;
    }

    @Override
    public int javaLevel() {
      return javaLevel;
    }

    @Override
    public void report(Report report) {
      var symbol = Symbols.of(report.at());
      var fix =
          report.safety().map(s -> new Fix(s, rule.page().fix(report.arguments()), report.edits()));
      drafts.add(
          new Draft(
              rule,
              report.severity().orElse(rule.spec().severity()),
              report.confidence(),
              rule.page().message(report.variant(), report.arguments()),
              file,
              Spans.of(report.at()),
              symbol,
              Fingerprints.tokens(report.at()),
              List.of(),
              new Repetition(repetition.frames(), repetition.entryPoint()),
              fix,
              report.runs()));
    }
  }
}

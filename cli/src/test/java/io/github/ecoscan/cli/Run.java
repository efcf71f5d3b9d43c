package io.github.ecoscan.cli;

import io.github.ecoscan.rule.RuleSet;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Supplier;

/** A finished run of the command line: what it printed and its exit code. */
record Run(int code, String out, String err) {

  /** Runs with the sample rules. */
  static Run of(String... args) {
    return of(() -> SampleRules.ALL, args);
  }

  static Run of(Supplier<RuleSet> rules, String... args) {
    var out = new StringWriter();
    var err = new StringWriter();
    var code = Main.run(args, new PrintWriter(out), new PrintWriter(err), rules);
    return new Run(code, text(out), text(err));
  }

  private static String text(StringWriter writer) {
    return writer.toString().replace(System.lineSeparator(), "\n");
  }
}

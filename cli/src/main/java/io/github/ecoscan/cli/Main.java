package io.github.ecoscan.cli;

import io.github.ecoscan.rule.RuleSet;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine;

/** ecoscan on the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    var code =
        run(args, writer(System.out, "stdout.encoding"), writer(System.err, "stderr.encoding"));
    System.exit(code);
  }

  /** Runs a command and returns its exit code. */
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    return run(args, out, err, () -> RuleSet.load(Main.class.getClassLoader()));
  }

  static int run(String[] args, PrintWriter out, PrintWriter err, Supplier<RuleSet> rules) {
    try {
      return runExpanded(new ArgumentFiles(messages(args)).expand(args), out, err, rules);
    } catch (UsageException e) {
      return new Complaints(messages(args), new EcoscanCommand()).aboutArguments(e, err);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private static Messages messages(String[] args) {
    var system = Locale.getDefault(Locale.Category.DISPLAY);
    return Messages.in(Language.of(args, system).locale());
  }

  private static int runExpanded(
      String[] args, PrintWriter out, PrintWriter err, Supplier<RuleSet> rules) {
    var messages = messages(args);
    var ecoscan = new EcoscanCommand();
    var complaints = new Complaints(messages, ecoscan);
    var line =
        new CommandLine(ecoscan)
            .addSubcommand(new CheckCommand(messages, rules))
            .addSubcommand(new ScanCommand(messages, rules))
            .addSubcommand(new BaselineCommand(messages, rules))
            .addSubcommand(new MergeCommand(messages, rules))
            .addSubcommand(new FixCommand(messages, rules))
            .addSubcommand(new ConfigCommand(messages, rules))
            .addSubcommand(new InitCommand(messages))
            .addSubcommand(new RulesCommand(messages, rules))
            .addSubcommand(new ExplainCommand(messages, rules))
            .addSubcommand(new CompletionCommand())
            .setResourceBundle(messages.bundle())
            .setCaseInsensitiveEnumValuesAllowed(true)
            // done already, but for the argument of --classpath
            .setExpandAtFiles(false)
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
            .setOut(out)
            .setErr(err)
            .setParameterExceptionHandler(complaints::aboutUsage)
            .setExecutionExceptionHandler(complaints::aboutExecution);
    try {
      return line.execute(args);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
      return complaints.aboutCrash(e, "", err);
    }
  }

  /** Writes in the encoding of the terminal, which is not always that of files. */
  private static PrintWriter writer(PrintStream stream, String property) {
    var encoding =
        System.getProperty(
            property, System.getProperty("sun." + property, System.getProperty("native.encoding")));
    return new PrintWriter(
        stream, true, encoding == null ? Charset.defaultCharset() : Charset.forName(encoding));
  }
}

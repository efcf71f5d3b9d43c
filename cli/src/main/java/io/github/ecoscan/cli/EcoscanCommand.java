package io.github.ecoscan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command, and the options that all commands share. */
@Command(name = "ecoscan", versionProvider = Version.class)
final class EcoscanCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      scope = ScopeType.INHERIT)
  boolean version;

  // taken from the arguments before they are parsed; declared to be checked and documented
  @Option(names = "--locale", paramLabel = "en|fr", scope = ScopeType.INHERIT)
  Language language;

  @Option(names = "--debug", scope = ScopeType.INHERIT)
  boolean debug;

  @Override
  public Integer call() {
    var line = spec.commandLine();
    line.usage(line.getErr());
    return ExitCode.USAGE;
  }
}

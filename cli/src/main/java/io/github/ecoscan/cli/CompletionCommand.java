package io.github.ecoscan.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a script that lets a shell complete commands and options. */
@Command(name = "generate-completion")
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var root = spec.root().commandLine();
    out.print(AutoComplete.bash(root.getCommandName(), root));
    out.print('\n');
    out.flush();
    return ExitCode.OK;
  }
}

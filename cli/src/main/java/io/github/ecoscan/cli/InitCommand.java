package io.github.ecoscan.cli;

import io.github.ecoscan.config.SettingsReader;
import io.github.ecoscan.config.Starter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a configuration file to begin with, and prints what goes into builds. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
  private final Messages messages;

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "FOLDER", descriptionKey = "init.folder")
  private Path folder = Path.of("");

  InitCommand(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() throws UsageException {
    var starter = new Starter(messages.locale());
    var out = spec.commandLine().getOut();
    out.println(written(starter));
    out.println();
    var version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
    out.print(starter.snippets(version.orElse("VERSION")));
    return ExitCode.OK;
  }

  private String written(Starter starter) throws UsageException {
    var file = folder.resolve(SettingsReader.FILE_NAME);
    try {
      Files.writeString(file, starter.settings(), StandardOpenOption.CREATE_NEW);
      return messages.get("init.written", file);
    } catch (FileAlreadyExistsException e) {
      return messages.get("init.kept", file);
    } catch (IOException e) {
      throw new UsageException(messages.get("check.unwritable", file, messages.reason(e)));
    }
  }
}

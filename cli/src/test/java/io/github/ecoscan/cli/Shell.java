package io.github.ecoscan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the command line in a process of its own, to be killed or starved of disk.
 *
 * @param scratch a folder for what the processes print
 */
record Shell(Path scratch) {

  /** What ran: its exit code and all it printed. */
  record Outcome(int code, String text) {}

  /** The command, with the class path of the tests. */
  static List<String> ecoscan(List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(arguments);
    return command;
  }

  /** Starts a command. */
  Running start(List<String> command) throws IOException {
    var text = Files.createTempFile(scratch, "printed", ".txt");
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(text.toFile()).start();
    return new Running(process, text);
  }

  /** Runs a command to its end. */
  Outcome run(List<String> command) throws IOException, InterruptedException {
    return start(command).end();
  }

  /** A process and the file it prints to. */
  record Running(Process process, Path text) {

    /** Ends it as {@code kill -9} does: nothing of its own runs any more. */
    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }

    Outcome end() throws IOException, InterruptedException {
      var code = process.waitFor();
      return new Outcome(code, Files.readString(text));
    }
  }
}

package io.github.ecoscan.gate;

import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Runs the {@code git} that the user has: it knows worktrees, shallow clones and settings as no
 * library does.
 *
 * @param program what to start
 * @param folder where to start it
 */
record Git(String program, Path folder) {

  /** What git answered. */
  record Answer(int code, String out, String err) {
    boolean isGood() {
      return code == 0;
    }

    /** The answer without the line end. */
    String line() {
      return out.strip();
    }

    /** The first line of a complaint. */
    String complaint() {
      return err.lines().findFirst().orElse("exit code " + code).strip();
    }
  }

  /** Asks git; what it answers is never an exception. */
  Answer ask(String... arguments) throws GateException {
    var command = new ArrayList<>(List.of(program, "-c", "core.quotePath=false"));
    command.addAll(List.of(arguments));
    try {
      return answer(command);
    } catch (IOException e) {
      throw new GateException(
          new Text(
              "git cannot be run (%s): install it, or hand over the changes as a file: newFromPatch."
                  .formatted(e.getMessage()),
              "git ne peut pas être lancé (%s) : installez-le, ou fournissez les modifications"
                      .formatted(e.getMessage())
                  + " dans un fichier : newFromPatch."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GateException(new Text("git was interrupted.", "git a été interrompu."));
    }
  }

  private Answer answer(List<String> command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    // its messages are shown next to ours, and it must not wait for a person
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
    builder.environment().put("GIT_TERMINAL_PROMPT", "0");
    var process = builder.start();
    process.getOutputStream().close();
    // both at once: a full pipe stops the process
    var err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    var out = text(process.getInputStream());
    return new Answer(process.waitFor(), out, err.join());
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

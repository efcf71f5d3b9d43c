package io.github.ecoscan.maven;

import io.github.ecoscan.model.Text;
import io.github.ecoscan.report.Defect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * What becomes of a defect of ecoscan's own.
 *
 * @param folder the module's
 */
record Defects(Path folder, Class<?> goal) {

  /** Ends the build, with a file that can be handed on. */
  MojoExecutionException exception(Throwable cause, Locale language) {
    var version = Optional.ofNullable(goal.getPackage().getImplementationVersion()).orElse("dev");
    var file = folder.resolve("target").resolve("ecoscan").resolve(Defect.FILE_NAME);
    try {
      new Defect(version, goal.getSimpleName(), cause).write(file);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    var text =
        new Text(
            "ecoscan has stopped on a defect of its own: %s. Please report it at %s, with %s (it has no code and no paths of yours)."
                .formatted(cause, Defect.TRACKER, file),
            "ecoscan s'est arrêté sur un défaut de son cru : %s. Merci de le signaler à %s, avec %s (sans code ni chemins à vous)."
                .formatted(cause, Defect.TRACKER, file));
    return new MojoExecutionException(text.in(language), cause);
  }
}

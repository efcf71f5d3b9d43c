package io.github.ecoscan.maven;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.engine.Repair;
import io.github.ecoscan.fix.FixPlan;
import io.github.ecoscan.fix.FixSummary;
import io.github.ecoscan.model.Text;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Makes the fixes that findings have: those that surely keep the program's behaviour, and on demand
 * those that a person must review. A file that changes while the goal runs is left alone.
 *
 * @since 0.1.0
 */
@Mojo(name = "fix", threadSafe = true)
public final class FixMojo extends SettingsMojo {

  /** Whether to make the fixes that a person must review, too. */
  @Parameter(property = "ecoscan.fix.unsafe", defaultValue = "false")
  private boolean unsafe;

  /** Whether to write the changes to {@code fix.patch} (a unified diff) and change nothing. */
  @Parameter(property = "ecoscan.fix.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** Where {@code fix.patch} goes. */
  @Parameter(
      property = "ecoscan.outputDirectory",
      defaultValue = "${project.build.directory}/ecoscan")
  private File outputDirectory;

  /**
   * Made by Maven.
   *
   * @param repositories where jars come from
   */
  @Inject
  public FixMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void work() throws IOException, ConfigException {
    var request = sources();
    if (request.isEmpty()) {
      return;
    }
    var language = language(request.get().settings());
    var repair = new Repair(request.get(), unsafe);
    if (dryRun) {
      show(repair.plan(), language);
      return;
    }
    var summary = repair.run();
    tell(summary, language);
    if (summary.toReview() > 0) {
      var hint =
          new Text(
              "See them with -Decoscan.fix.dryRun -Decoscan.fix.unsafe;"
                  + " -Decoscan.fix.unsafe makes them.",
              "Voyez-les avec -Decoscan.fix.dryRun -Decoscan.fix.unsafe ;"
                  + " -Decoscan.fix.unsafe les applique.");
      getLog().info(hint.in(language));
    }
  }

  private void show(FixPlan plan, Locale language) throws IOException {
    tell(new FixSummary(plan.patches(), plan.refused(), 0), language);
    var file = outputDirectory.toPath().resolve("fix.patch");
    Files.createDirectories(file.getParent());
    Files.writeString(file, plan.diff());
    var text =
        new Text(
            "Nothing was changed. The changes are in " + file,
            "Rien n'a été modifié. Les modifications sont dans " + file);
    getLog().info(text.in(language));
  }

  private void tell(FixSummary summary, Locale language) {
    var lines = List.copyOf(summary.details());
    lines.forEach(line -> getLog().info(line.in(language)));
    getLog().info(summary.total().in(language));
  }
}

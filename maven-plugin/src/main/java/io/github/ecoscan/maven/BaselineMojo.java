package io.github.ecoscan.maven;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.engine.BaselineUpdate;
import io.github.ecoscan.engine.Scan;
import io.github.ecoscan.gate.GateException;
import io.github.ecoscan.model.Text;
import java.io.File;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Accepts the findings there are, so that {@code check} fails on new ones only; brings what was
 * accepted earlier up to date.
 *
 * @since 0.1.0
 */
@Mojo(name = "baseline", threadSafe = true)
public final class BaselineMojo extends SettingsMojo {

  /** The file to write. Without it, {@code .ecoscan/baseline.json} at the root of the build. */
  @Parameter(property = "ecoscan.baseline")
  private File baselineFile;

  /** Whether to forget only the findings that are no more, and accept no new ones. */
  @Parameter(property = "ecoscan.baseline.prune", defaultValue = "false")
  private boolean prune;

  /**
   * Made by Maven.
   *
   * @param repositories where jars come from
   */
  @Inject
  public BaselineMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void work() throws IOException, ConfigException, GateException {
    var request = sources();
    if (request.isEmpty()) {
      return;
    }
    var file =
        BaselineFile.find(
            parameters().text("ecoscan.baseline", baselineFile), request.get().base(), session());
    // what is broken is told before the scan
    file.readIfPresent();
    var report = new Scan().run(request.get());
    var updating = new BaselineUpdate(request.get());
    // modules that are built at once share the file, and so do other builds
    var update =
        file.update(
            before -> prune ? updating.prune(before, report) : updating.refresh(before, report));
    var counts = "+%d -%d, %d".formatted(update.added(), update.fixed(), update.baseline().size());
    var text =
        new Text(
            "Baseline: %s accepted: %s".formatted(counts, file.path()),
            "Référence : %s acceptés : %s".formatted(counts, file.path()));
    getLog().info(text.in(language(request.get().settings())));
  }
}

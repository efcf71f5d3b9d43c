package io.github.ecoscan.maven;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.SettingsBuilder;
import io.github.ecoscan.engine.Scan;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Does what {@code check} does, but never fails on what it finds.
 *
 * @since 0.1.0
 */
@Mojo(name = "scan", threadSafe = true)
public final class ReportMojo extends ReportingMojo {

  /**
   * Made by Maven.
   *
   * @param repositories where jars come from
   */
  @Inject
  public ReportMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void addTo(SettingsBuilder settings) {
    super.addTo(settings);
    settings.failOn("scan", "never").failOnAnalysisError("scan", false).withoutMaxImpact();
  }

  @Override
  void work() throws IOException, ConfigException {
    var request = sources();
    if (request.isEmpty()) {
      passBy();
      return;
    }
    publish(request.get(), new Scan().run(request.get()));
  }
}

package io.github.ecoscan.maven;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.SettingsText;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Prints what {@code check} goes by in this module, and where each value comes from: the command
 * line, the POM, the configuration file with the line, or the default. Scans nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "config", requiresProject = false, threadSafe = true)
public final class ConfigMojo extends GateMojo {

  /**
   * Made by Maven.
   *
   * @param repositories where jars come from
   */
  @Inject
  public ConfigMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void work() throws ConfigException {
    var builder = settings(rules());
    var settings = builder.build();
    var text = new SettingsText(settings, builder.origins());
    addTo(text);
    text.lines(language(settings)).forEach(getLog()::info);
  }
}

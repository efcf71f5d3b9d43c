package io.github.ecoscan.maven;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.SettingsText;
import io.github.ecoscan.engine.ScanRequest;
import io.github.ecoscan.rule.RuleSet;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Prints what {@code check} goes by in this module, and where each value comes from: the command
 * line, the POM, the configuration file with the line, or the default. Scans nothing.
 *
 * @since 0.1.0
 */
@Mojo(name = "config", threadSafe = true)
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
  void work(Locale language) throws ConfigException {
    var builder = settings(RuleSet.load(getClass().getClassLoader()));
    var text = new SettingsText(builder.build(), builder.origins());
    addTo(text);
    text.lines(language).forEach(getLog()::info);
  }

  @Override
  void run(ScanRequest request, Locale language) {
    throw new UnsupportedOperationException("nothing is scanned");
  }
}

package io.github.ecoscan.maven;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.engine.RuleStatus;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.report.MythText;
import io.github.ecoscan.report.Myths;
import io.github.ecoscan.report.ReportFile;
import io.github.ecoscan.report.RuleText;
import io.github.ecoscan.report.RulesJson;
import java.io.File;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Lists the rules with whether they run here, and why; or tells why what other tools flag is not
 * among them.
 *
 * @since 0.1.0
 */
@Mojo(name = "rules", requiresProject = false, aggregator = true, threadSafe = true)
public final class RulesMojo extends SettingsMojo {

  /** Tells why what other tools flag is not among the rules, instead of listing these. */
  @Parameter(property = "ecoscan.myths", defaultValue = "false")
  private boolean myths;

  /** A file to write the list to, as JSON, instead of the log. */
  @Parameter(property = "ecoscan.rules.json")
  private File json;

  /**
   * Made by Maven.
   *
   * @param repositories where jars come from
   */
  @Inject
  public RulesMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void work() throws IOException, ConfigException {
    var rules = rules();
    var builder = settings(rules);
    var settings = builder.build();
    var language = language(settings);
    if (myths) {
      var known = Myths.load(getClass().getClassLoader());
      new MythText(language).page(known, rules).lines().forEach(getLog()::info);
      return;
    }
    var status = new RuleStatus(settings, builder.origins());
    if (json == null) {
      new RuleText(language).list(rules, status::of).forEach(getLog()::info);
      return;
    }
    var file = file("ecoscan.rules.json", json);
    var text = RulesJson.of(rules, language, status::isOn, status::of);
    ReportFile.write(file, out -> out.write(text));
    getLog().info(new Text("Written: " + file, "Écrit : " + file).in(language));
  }
}

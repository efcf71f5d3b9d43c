package io.github.ecoscan.maven;

import io.github.ecoscan.report.RuleText;
import io.github.ecoscan.rule.RuleSet;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lists the rules.
 *
 * @since 0.1.0
 */
@Mojo(name = "rules", requiresProject = false, aggregator = true, threadSafe = true)
public final class RulesMojo extends AbstractMojo {

  /** The language of titles: French for {@code fr}, English for any other. */
  @Parameter(property = "ecoscan.locale", defaultValue = "${user.language}")
  private String locale;

  @Override
  public void execute() {
    var language = Locale.forLanguageTag(locale.replace('_', '-'));
    var rules = RuleSet.load(getClass().getClassLoader());
    new RuleText(language).list(rules).forEach(getLog()::info);
  }
}

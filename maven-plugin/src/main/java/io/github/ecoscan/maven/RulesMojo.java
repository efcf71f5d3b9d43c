package io.github.ecoscan.maven;

import io.github.ecoscan.report.MythText;
import io.github.ecoscan.report.Myths;
import io.github.ecoscan.report.RuleText;
import io.github.ecoscan.rule.RuleSet;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Lists the rules, or tells why what other tools flag is not among them.
 *
 * @since 0.1.0
 */
@Mojo(name = "rules", requiresProject = false, aggregator = true, threadSafe = true)
public final class RulesMojo extends AbstractMojo {

  /** The language of titles: French for {@code fr}, English for any other. */
  @Parameter(property = "ecoscan.locale", defaultValue = "${user.language}")
  private String locale;

  /** Tells why what other tools flag is not among the rules, instead of listing these. */
  @Parameter(property = "ecoscan.myths", defaultValue = "false")
  private boolean myths;

  @Override
  public void execute() {
    var language = Locale.forLanguageTag(locale.replace('_', '-'));
    var rules = RuleSet.load(getClass().getClassLoader());
    if (myths) {
      var known = Myths.load(getClass().getClassLoader());
      new MythText(language).page(known, rules).lines().forEach(getLog()::info);
      return;
    }
    new RuleText(language).list(rules).forEach(getLog()::info);
  }
}

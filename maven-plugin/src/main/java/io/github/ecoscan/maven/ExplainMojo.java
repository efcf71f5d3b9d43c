package io.github.ecoscan.maven;

import io.github.ecoscan.config.Suggestions;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.report.RuleText;
import io.github.ecoscan.rule.RuleSet;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Explains a rule: what it finds, why that costs, how to fix it, when not to worry, on what
 * evidence.
 *
 * @since 0.1.0
 */
@Mojo(name = "explain", requiresProject = false, aggregator = true, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {

  /** The name of a rule. */
  @Parameter(property = "ecoscan.rule", required = true)
  private String rule;

  /** The language of the page: French for {@code fr}, English for any other. */
  @Parameter(property = "ecoscan.locale", defaultValue = "${user.language}")
  private String locale;

  @Override
  public void execute() throws MojoExecutionException {
    var language = Locale.forLanguageTag(locale.replace('_', '-'));
    var rules = RuleSet.load(getClass().getClassLoader());
    var known = rules.find(rule);
    if (known.isEmpty()) {
      throw new MojoExecutionException(complaint(rules).in(language));
    }
    new RuleText(language).explain(known.get()).lines().forEach(getLog()::info);
  }

  private Text complaint(RuleSet rules) {
    var meant = Suggestions.closest(rule, rules.names());
    return new Text(
        "unknown rule '%s'. %s"
            .formatted(
                rule,
                meant
                    .map(name -> "Did you mean '%s'?".formatted(name))
                    .orElse("The goal 'rules' lists them.")),
        "règle inconnue : « %s ». %s"
            .formatted(
                rule,
                meant
                    .map(name -> "Vouliez-vous dire « %s » ?".formatted(name))
                    .orElse("Le but « rules » en donne la liste.")));
  }
}

package io.github.ecoscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.config.Settings;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.report.RuleText;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule whose cost is gone from a Java level on is silent there, and says so. */
class JavaLevelTest {
  private static final RuleSet RULES =
      new RuleSet(List.of(RuleSet.entry(new OldWaste())), List.of());

  @TempDir Path project;

  @ParameterizedTest
  @ValueSource(ints = {8, 11})
  void findsBelowTheLevel(int level) throws IOException {
    assertThat(findings(level))
        .extracting(finding -> finding.message().en())
        .containsExactly("`%d` is the level".formatted(level));
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 17, 25})
  void isSilentFromTheLevelOn(int level) throws IOException {
    assertThat(findings(level)).isEmpty();
  }

  @Test
  void theListOfRulesSaysSo() {
    assertThat(String.join("\n", new RuleText(Locale.ENGLISH).list(RULES, rule -> Text.same("on"))))
        .contains("Waste of old releases (before Java 12)");
    assertThat(String.join("\n", new RuleText(Locale.FRENCH).list(RULES, rule -> Text.same("on"))))
        .contains("(avant Java 12)");
  }

  @Test
  void theExplanationSaysSo() {
    var rule = RULES.entries().get(0);
    assertThat(new RuleText(Locale.ENGLISH).explain(rule))
        .contains("from Java 12 on, the JDK avoids this cost: the rule is silent");
    assertThat(new RuleText(Locale.FRENCH).explain(rule)).contains("à partir de Java 12");
  }

  private List<Finding> findings(int level) throws IOException {
    Scans.write(project, "A.java", "class A {\n  void f() { waste(); }\n}\n");
    return Scans.run(project, Settings.DEFAULT, 1, level, new OldWaste()).findings();
  }
}

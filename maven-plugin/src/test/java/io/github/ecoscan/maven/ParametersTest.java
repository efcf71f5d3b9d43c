package io.github.ecoscan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.maven.Parameters.Given;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ParametersTest {
  private final Properties typed = new Properties();
  private final Parameters parameters = new Parameters(typed);

  @Test
  void theCommandLineWinsOverThePom() {
    typed.setProperty("ecoscan.failOn", "never");

    assertThat(parameters.text("ecoscan.failOn", "major"))
        .contains(new Given<>("never", "-Decoscan.failOn"));
    assertThat(parameters.text("ecoscan.maxFindings", 3))
        .contains(new Given<>("3", "pom.xml, ecoscan.maxFindings"));
    assertThat(parameters.text("ecoscan.newFrom", null)).isEmpty();
  }

  @Test
  void aSwitchIsOnWhenItIsOnlyNamed() {
    typed.setProperty("a", "");
    typed.setProperty("b", "false");

    assertThat(parameters.toggle("a", false)).contains(new Given<>(true, "-Da"));
    assertThat(parameters.toggle("b", true)).contains(new Given<>(false, "-Db"));
    assertThat(parameters.toggle("c", null)).isEmpty();
  }

  @Test
  void listsAreSeparatedByCommas() {
    typed.setProperty("a", "x, y,");

    assertThat(parameters.list("a", List.of("z"))).contains(new Given<>(List.of("x", "y"), "-Da"));
    assertThat(parameters.list("b", List.of())).isEmpty();
  }
}

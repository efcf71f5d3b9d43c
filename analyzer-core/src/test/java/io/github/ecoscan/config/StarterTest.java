package io.github.ecoscan.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StarterTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void choosesWhatHoldsWithoutTheFile(String language) throws ConfigException {
    var text = new Starter(Locale.forLanguageTag(language)).settings();

    assertThat(new SettingsReader(SampleRules.ALL).read("ecoscan.yml", text))
        .isEqualTo(Settings.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void showsExamplesThatCanBeUncommented(String language) {
    var text = new Starter(Locale.forLanguageTag(language)).settings();
    for (var key : SettingsReader.KEYS) {
      var isShown = text.lines().anyMatch(line -> line.matches("(# )?" + key + ":.*"));
      var isLeftOut =
          key.startsWith("include") || key.equals("entryPoints") || key.equals("sanctioned");
      assertThat(isShown).as(key).isEqualTo(!isLeftOut);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void namesTheVersion(String language) {
    var starter = new Starter(Locale.forLanguageTag(language));

    assertThat(starter.snippets("1.2.3"))
        .contains("<version>1.2.3</version>", "GitHub Actions", "GitLab CI", "Jenkins")
        .doesNotContain("@version@");
  }
}

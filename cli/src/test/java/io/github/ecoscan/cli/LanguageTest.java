package io.github.ecoscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {
  private static final String[] NONE = {"check", "."};

  @Test
  void isTheSystemsWhenItIsFrenchAndElseEnglish() {
    assertThat(Language.of(NONE, Locale.CANADA_FRENCH)).isEqualTo(Language.FR);
    assertThat(Language.of(NONE, Locale.ROOT)).isEqualTo(Language.EN);
    assertThat(Language.of(NONE, Locale.GERMANY)).isEqualTo(Language.EN);
  }

  @Test
  void isTheOneThatIsAskedFor() {
    assertThat(of("check", "--locale", "fr", ".")).isEqualTo(Language.FR);
    assertThat(of("--locale=FR")).isEqualTo(Language.FR);
    assertThat(Language.of(new String[] {"--locale=en"}, Locale.FRANCE)).isEqualTo(Language.EN);
  }

  @Test
  void isTheSystemsWhenTheOneAskedForIsNotSpoken() {
    assertThat(of("--locale", "de")).isEqualTo(Language.EN);
    assertThat(of("--locale")).isEqualTo(Language.EN);
  }

  private static Language of(String... args) {
    return Language.of(args, Locale.ENGLISH);
  }
}

package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final List<String> FILES =
      List.of(
          "console.properties",
          "console_fr.properties",
          "costs.properties",
          "costs_fr.properties",
          "html.properties",
          "html_fr.properties");

  @ParameterizedTest
  @ValueSource(strings = {"console", "costs", "html"})
  void bothLanguagesHaveTheSameKeys(String bundle) throws IOException {
    assertThat(words(bundle + ".properties")).isNotEmpty();
    assertThat(words(bundle + "_fr.properties").keySet())
        .isEqualTo(words(bundle + ".properties").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"console", "costs", "html"})
  void bothLanguagesTakeTheSameArguments(String bundle) throws IOException {
    var french = words(bundle + "_fr.properties");
    words(bundle + ".properties")
        .forEach(
            (key, pattern) ->
                assertThat(arguments(french.getProperty(key.toString())))
                    .as(key.toString())
                    .isEqualTo(arguments(pattern.toString())));
  }

  private static boolean[] arguments(String pattern) {
    return new boolean[] {pattern.contains("{0"), pattern.contains("{1")};
  }

  @Test
  void apostrophesAreDoubled() throws IOException {
    for (var file : FILES) {
      assertThat(words(file).values())
          .allSatisfy(
              pattern -> assertThat(pattern.toString().replace("''", "")).doesNotContain("'"));
    }
  }

  @Test
  void everyValueOfTheModelHasAWord() {
    var words = new Words(Locale.FRENCH);
    Stream.of(
            Arrays.stream(Severity.values()).map(value -> "severity." + value.label()),
            Arrays.stream(Tier.values()).map(value -> "tier." + value.label()),
            Arrays.stream(Confidence.values()).map(value -> "confidence." + value.label()),
            Arrays.stream(Failure.Kind.values()).map(value -> "failure." + value.label()))
        .flatMap(keys -> keys)
        .forEach(key -> assertThat(words.say(key, "")).as(key).isNotBlank());
  }

  @Test
  void countsAsEachLanguageDoes() {
    var english = new Words(Locale.UK);
    var french = new Words(Locale.CANADA_FRENCH);
    assertThat(Stream.of(0, 1, 2, 31_000).map(n -> english.say("count.lines", n)))
        .containsExactly("no lines", "1 line", "2 lines", "31,000 lines");
    assertThat(Stream.of(0, 1, 2, 31_000).map(n -> french.say("count.lines", n)))
        .containsExactly("aucune ligne", "1 ligne", "2 lignes", "31\u202f000 lignes");
    assertThat(french.say("count.cpu", 1.44)).isEqualTo("1,4 s CPU");
  }

  private static Properties words(String file) throws IOException {
    var words = new Properties();
    try (var stream = WordsTest.class.getResourceAsStream(file)) {
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return words;
  }
}

package io.github.ecoscan.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Text;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
  private static final List<String> KNOWN =
      List.of("exclude", "failOn", "include", "includeTests", "string-concat-in-loop");

  @ParameterizedTest
  @CsvSource({
    "excludes, exclude",
    "exlcude, exclude",
    "fail-on, failOn",
    "FAILON, failOn",
    "includeTest, includeTests",
    "string-concat-loop, string-concat-in-loop",
    "srting-concat-in-loop, string-concat-in-loop",
  })
  void findsTheWordThatIsMeant(String word, String meant) {
    assertThat(Suggestions.closest(word, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"threads", "x", "''", "loop"})
  void isSilentWhenNoWordIsClose(String word) {
    assertThat(Suggestions.closest(word, KNOWN)).isEmpty();
  }

  @Test
  void takesTheFirstOfTwoThatAreEquallyClose() {
    assertThat(Suggestions.closest("cat", List.of("cut", "bat"))).contains("bat");
  }

  @Test
  void listsTheKnownWordsWhenTheyAreFew() {
    var what = new Text("unknown colour", "couleur inconnue");

    assertThat(Suggestions.unknown(what, "mauve", List.of("red", "blue")))
        .isEqualTo(
            new Text(
                "unknown colour 'mauve'. Known: red, blue.",
                "couleur inconnue : « mauve ». Valeurs connues : red, blue."));
    var many = IntStream.range(0, 100).mapToObj(i -> "colour" + i).toList();
    assertThat(Suggestions.unknown(what, "mauve", many).en()).isEqualTo("unknown colour 'mauve'.");
  }
}

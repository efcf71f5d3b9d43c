package io.github.ecoscan.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "tries < 5, true",
    "maxTries, true",
    "MAX_TRIES, true",
    "retriesLeft, true",
    "countries.size(), false",
    "entries, false"
  })
  void wordsAreFoundAtTheirStart(String source, boolean found) {
    assertThat(Words.find(Words.startingWith("tries", "retries"), source)).isEqualTo(found);
  }
}

package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineHashesTest {
  /** What GitHub gives the only line of an empty file. */
  private static final String EMPTY = "c129715d7a2bc9a3:1";

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t \t"})
  void anEmptyFileHasOneLine(String text) {
    assertThat(LineHashes.of(text)).containsExactly(EMPTY);
  }

  @Test
  void isThePolynomialOfTheUnitsThatFollow() {
    assertThat(LineHashes.of("ab\nc")).containsExactly(hash("ab\nc\uFFFF"), hash("c\uFFFF"));
  }

  @Test
  void looksAtAHundredUnits() {
    var line = "x".repeat(99) + "\n";
    assertThat(LineHashes.of(line + "a").get(0)).isEqualTo(hash(line));
    assertThat(LineHashes.of(line + "b").get(0)).isEqualTo(hash(line));
    assertThat(LineHashes.of("x".repeat(98) + "\na").get(0))
        .isNotEqualTo(LineHashes.of("x".repeat(98) + "\nb").get(0));
  }

  @Test
  void spacesAndLineEndsOfAnyKindAreAlike() {
    var hashes = LineHashes.of("if(a)\n\nb();\n");
    assertThat(LineHashes.of("if (a)\r\n\r\n\tb ( ) ;\r\n")).isEqualTo(hashes).hasSize(4);
    assertThat(LineHashes.of("  if (a)\r\rb();\r")).isEqualTo(hashes);
    assertThat(hashes.get(3)).isEqualTo(EMPTY);
  }

  @Test
  void countsLinesThatLookAlike() {
    var text = String.join("\n", Collections.nCopies(3, "x".repeat(120))) + "\n";
    var hash = hash("x".repeat(100)).replace(":1", "");
    assertThat(LineHashes.of(text)).containsExactly(hash + ":1", hash + ":2", hash + ":3", EMPTY);
  }

  /** From the definition: the sum of the units times falling powers of 37. */
  private static String hash(String units) {
    var sum = BigInteger.ZERO;
    for (var i = 0; i < units.length(); i++) {
      var power = BigInteger.valueOf(37).pow(99 - i);
      sum = sum.add(power.multiply(BigInteger.valueOf(units.charAt(i))));
    }
    return sum.mod(BigInteger.ONE.shiftLeft(64)).toString(16) + ":1";
  }
}

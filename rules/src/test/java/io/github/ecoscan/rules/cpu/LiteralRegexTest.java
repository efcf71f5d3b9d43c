package io.github.ecoscan.rules.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.rules.ProvesFix;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the fix of {@code replace-all-literal} promises: the same text, for any text. */
class LiteralRegexTest {
  private static final String SPECIAL = ".$|()[]{}^?*+\\-&#";

  /** Texts of few different characters, so that one is often found in the other. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab \n\"'é").withChars(SPECIAL).ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> parts() {
    return Arbitraries.strings()
        .withChars("ab \n\"'é")
        .withChars(SPECIAL)
        .ofMinLength(0)
        .ofMaxLength(3);
  }

  @Provide
  Arbitrary<String> regexes() {
    return Arbitraries.strings().withChars("ab.\\dsn[]^$").ofMaxLength(5);
  }

  @Property
  void findsTheTextThatWasEscaped(@ForAll("parts") String part) {
    Assume.that(!part.isEmpty());

    assertThat(LiteralRegex.text(escaped(part))).contains(part);
  }

  @Property
  @ProvesFix("replace-all-literal")
  void replacesTheSameOccurrences(
      @ForAll("texts") String text, @ForAll("parts") String part, @ForAll("parts") String by) {
    Assume.that(!part.isEmpty() && by.indexOf('$') < 0 && by.indexOf('\\') < 0);

    assertThat(text.replace(part, by)).isEqualTo(text.replaceAll(escaped(part), by));
  }

  /** Whatever is taken for a literal must be one. */
  @Property
  void takesNoExpressionForAText(@ForAll("texts") String text, @ForAll("regexes") String regex) {
    LiteralRegex.text(regex)
        .ifPresent(
            literal ->
                assertThat(text.replaceAll(regex, "_")).isEqualTo(text.replace(literal, "_")));
  }

  private static String escaped(String part) {
    return part.chars()
        .mapToObj(c -> (SPECIAL.indexOf(c) >= 0 ? "\\" : "") + (char) c)
        .collect(Collectors.joining());
  }
}

package io.github.ecoscan.report;

import io.github.ecoscan.model.Text;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the page, in both languages at once. */
final class Bilingual {
  static final String BUNDLE = "io.github.ecoscan.report.html";

  private final Words english = new Words(BUNDLE, Locale.ENGLISH);
  private final Words french = new Words(BUNDLE, Locale.FRENCH);

  /** The words of a key, with the arguments in place. */
  Text say(String key, Object... arguments) {
    return new Text(english.say(key, arguments), french.say(key, arguments));
  }

  /** Texts in a row. */
  static Text join(String between, Text... texts) {
    return new Text(
        Stream.of(texts).map(Text::en).collect(Collectors.joining(between)),
        Stream.of(texts).map(Text::fr).collect(Collectors.joining(between)));
  }
}

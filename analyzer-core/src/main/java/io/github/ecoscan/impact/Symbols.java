package io.github.ecoscan.impact;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares symbols of methods with patterns in which {@code *} stands for any part of a name. */
final class Symbols {
  private Symbols() {}

  static boolean fits(String pattern, String symbol) {
    var parameters = symbol.indexOf('(');
    var compared =
        pattern.contains("(") || parameters < 0 ? symbol : symbol.substring(0, parameters);
    var regex =
        Arrays.stream(pattern.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.matches(regex, compared);
  }
}

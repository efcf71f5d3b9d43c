package io.github.ecoscan.rules.cpu;

import java.util.Optional;

/** Regular expressions that match one text only. */
final class LiteralRegex {
  private static final String SPECIAL = ".$|()[{^?*+";

  private LiteralRegex() {}

  /** The one text that an expression matches, if nothing in it has a meaning of its own. */
  static Optional<String> text(String regex) {
    var text = new StringBuilder(regex.length());
    for (var i = 0; i < regex.length(); i++) {
      var c = regex.charAt(i);
      // half a pair matches in other places than a search for the character
      if (SPECIAL.indexOf(c) >= 0 || Character.isSurrogate(c)) {
        return Optional.empty();
      }
      if (c == '\\') {
        i++;
        if (i == regex.length() || isMeaningful(regex.charAt(i))) {
          return Optional.empty();
        }
        c = regex.charAt(i);
      }
      text.append(c);
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
  }

  /** {@code \d} means something, {@code \.} is a dot. */
  private static boolean isMeaningful(char escaped) {
    return escaped >= 128 || Character.isLetterOrDigit(escaped);
  }

  /** A text as a literal, where it has only characters that need no code. */
  static Optional<String> source(String text) {
    if (!text.chars().allMatch(c -> c >= ' ' && c < 127)) {
      return Optional.empty();
    }
    return Optional.of('"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
  }
}

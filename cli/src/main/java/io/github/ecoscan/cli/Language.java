package io.github.ecoscan.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language that ecoscan speaks. */
enum Language {
  EN(Locale.ENGLISH),
  FR(Locale.FRENCH);

  private static final String OPTION = "--locale";

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  /**
   * The language to speak. The arguments are looked through before they are parsed, because a
   * complaint about them is in that language too.
   */
  static Language of(String[] args, Locale system) {
    var fallback = system.getLanguage().equals("fr") ? FR : EN;
    for (var i = 0; i < args.length; i++) {
      if (args[i].startsWith(OPTION + "=")) {
        return named(args[i].substring(OPTION.length() + 1)).orElse(fallback);
      }
      if (args[i].equals(OPTION) && i + 1 < args.length) {
        return named(args[i + 1]).orElse(fallback);
      }
    }
    return fallback;
  }

  private static Optional<Language> named(String name) {
    return Arrays.stream(values()).filter(l -> l.name().equalsIgnoreCase(name)).findFirst();
  }
}

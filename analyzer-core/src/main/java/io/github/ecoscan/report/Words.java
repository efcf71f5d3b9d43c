package io.github.ecoscan.report;

import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Text;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What reports for people say, in French for a French locale, in English for any other. */
final class Words {
  static final String BUNDLE = "io.github.ecoscan.report.console";

  // English numbers too for other locales: 1.234 in an English sentence is one and a bit
  private final Locale language;
  private final ResourceBundle patterns;

  Words(Locale locale) {
    this.language = locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    // without a fallback, for that would be the language of the machine
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
    this.patterns =
        ResourceBundle.getBundle(BUNDLE, language, Words.class.getClassLoader(), control);
  }

  /** The language, whose numbers go with the words. */
  Locale locale() {
    return language;
  }

  /** The language's code. */
  String language() {
    return language.getLanguage();
  }

  /** The words of a key, with the arguments in place. */
  String say(String key, Object... arguments) {
    return new MessageFormat(patterns.getString(key), language).format(arguments);
  }

  /** A text in the same language, harmless to a terminal. */
  String of(Text text) {
    return Printable.text(text.in(language));
  }

  /** What could not be analysed, where and why. */
  String failure(Failure failure) {
    var place = Printable.text(failure.file()) + (failure.line() > 0 ? ":" + failure.line() : "");
    var what = say("failure." + failure.kind().label(), Printable.text(failure.rule()));
    return String.join(": ", place, what, of(failure.message()));
  }
}

package io.github.ecoscan.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the command line in one language. */
record Messages(Locale locale, ResourceBundle bundle) {
  private static final String BUNDLE = "io.github.ecoscan.cli.messages";

  static Messages in(Locale locale) {
    // without a fallback: the words in no language are English, whatever the system's language
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
    return new Messages(locale, ResourceBundle.getBundle(BUNDLE, locale, control));
  }

  String get(String key, Object... arguments) {
    return String.format(locale, bundle.getString(key), arguments);
  }

  /** Why a file could not be read or written. Many such exceptions say no more than its name. */
  String reason(Exception e) {
    if (e instanceof NoSuchFileException || e instanceof NotDirectoryException) {
      return get("reason.missing");
    }
    if (e instanceof AccessDeniedException) {
      return get("reason.denied");
    }
    return e instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : e.toString();
  }
}

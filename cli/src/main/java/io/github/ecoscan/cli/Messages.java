package io.github.ecoscan.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
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
    if (e instanceof IOException && e.getCause() instanceof IOException cause) {
      return reason(cause);
    }
    if (e instanceof NoSuchFileException || e instanceof NotDirectoryException) {
      return get("reason.missing");
    }
    if (e instanceof AccessDeniedException) {
      return get("reason.denied");
    }
    if (e instanceof FileAlreadyExistsException) {
      return get("reason.exists");
    }
    var said = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return said != null && e instanceof IOException ? said : e.toString();
  }
}

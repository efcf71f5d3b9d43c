package io.github.ecoscan.maven;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.ConfigProblem;
import io.github.ecoscan.model.Text;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;

/** How a module's sources are encoded. */
final class Encoding {
  static final String PROPERTY = "project.build.sourceEncoding";

  private Encoding() {}

  /** The charset with a name; UTF-8 without one. */
  static Charset of(String name) throws ConfigException {
    if (name == null || name.isBlank()) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      var message =
          new Text(
              "unknown encoding '%s'".formatted(name), "encodage inconnu « %s »".formatted(name));
      throw new ConfigException(List.of(new ConfigProblem(PROPERTY, 0, message)));
    }
  }
}

package io.github.ecoscan.config;

import io.github.ecoscan.model.Text;
import java.util.Objects;

/**
 * One thing wrong with a configuration.
 *
 * @param origin the file, option or parameter
 * @param line the line in the file, 0 when there is none
 */
public record ConfigProblem(String origin, int line, Text message) {
  public ConfigProblem {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(message, "message");
  }

  /** {@code ecoscan.yml:3: message}, in both languages. */
  public Text located() {
    var where = line > 0 ? origin + ":" + line + ": " : origin + ": ";
    return new Text(where + message.en(), where + message.fr());
  }
}

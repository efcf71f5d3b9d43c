package io.github.ecoscan.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a project needs to begin with, in the language of a person.
 *
 * @param locale French for French, English for any other
 */
public record Starter(Locale locale) {

  /** A configuration file with comments; it chooses what holds without it. */
  public String settings() {
    return text("starter", "yml");
  }

  /**
   * What to put into a POM and into the files of the common build servers.
   *
   * @param version the plugin's
   */
  public String snippets(String version) {
    return text("snippets", "txt").replace("@version@", version);
  }

  private String text(String name, String suffix) {
    var language = locale.getLanguage().equals("fr") ? "fr" : "en";
    var resource = "%s.%s.%s".formatted(name, language, suffix);
    try (var stream = Starter.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}

package io.github.ecoscan.config;

import java.util.Map;
import java.util.Objects;

/**
 * A configuration file that was read.
 *
 * @param settings what holds with it
 * @param origins file and line of each key that is in it
 */
public record SettingsFile(Settings settings, Map<String, String> origins) {
  /** No file, or an empty one. */
  public static final SettingsFile NONE = new SettingsFile(Settings.DEFAULT, Map.of());

  public SettingsFile {
    Objects.requireNonNull(settings, "settings");
    origins = Map.copyOf(origins);
  }
}

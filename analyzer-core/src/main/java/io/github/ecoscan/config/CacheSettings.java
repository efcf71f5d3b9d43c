package io.github.ecoscan.config;

import java.util.Objects;
import java.util.Optional;

/**
 * What to keep for the next scan.
 *
 * @param enabled whether anything is
 * @param directory where, relative to each module; empty for the usual place
 */
public record CacheSettings(boolean enabled, Optional<String> directory) {
  public static final CacheSettings DEFAULT = new CacheSettings(true, Optional.empty());

  public CacheSettings {
    Objects.requireNonNull(directory, "directory");
  }
}

package io.github.ecoscan.cli;

import io.github.ecoscan.config.CacheSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where results are kept: where a build puts what it makes. */
final class CacheFolder {
  private static final List<String> GRADLE =
      List.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");

  private CacheFolder() {}

  /**
   * The folder for what is scanned; empty when nothing is to be kept, or when no build tells of a
   * folder and nobody named one: nothing is left among sources.
   *
   * @param base what is scanned
   */
  static Optional<Path> of(CacheSettings settings, Path base) {
    if (!settings.enabled()) {
      return Optional.empty();
    }
    return settings
        .directory()
        .map(base::resolve)
        .or(() -> output(base).map(output -> output.resolve("ecoscan").resolve("cache")));
  }

  /** The output folder of the project that sources are of: itself, or the one around its src. */
  private static Optional<Path> output(Path base) {
    for (var folder = base; folder != null; folder = folder.getParent()) {
      if (folder.equals(base) || folder.relativize(base).startsWith("src")) {
        if (Files.exists(folder.resolve("pom.xml"))) {
          return Optional.of(folder.resolve("target"));
        }
        if (GRADLE.stream().map(folder::resolve).anyMatch(Files::exists)) {
          return Optional.of(folder.resolve("build"));
        }
      }
    }
    return Optional.empty();
  }
}

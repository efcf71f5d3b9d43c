package io.github.ecoscan.cli;

import io.github.ecoscan.source.SourceRoot;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java level that the project files beside the sources tell. */
final class JavaLevel {
  /** Where nothing tells. */
  static final int DEFAULT = 17;

  private static final Pattern LEVEL = Pattern.compile("(?:1\\.)?(\\d{1,2})");
  private static final Path SOURCES = Path.of("src");

  private JavaLevel() {}

  /** The lowest level of the projects that the source roots belong to: what all of them have. */
  static OptionalInt of(List<SourceRoot> roots) {
    return roots.stream()
        .map(root -> project(root.directory().toAbsolutePath()))
        .distinct()
        .flatMap(folder -> PomFile.in(folder).stream())
        .flatMap(pom -> of(pom).stream())
        .mapToInt(Integer::intValue)
        .min();
  }

  /** The folder above {@code src} or {@code target}, else the folder itself. */
  private static Path project(Path directory) {
    for (var folder = directory; folder != null; folder = folder.getParent()) {
      var isSources = folder.endsWith(SOURCES) || folder.endsWith("target");
      if (isSources && folder.getParent() != null) {
        return folder.getParent();
      }
    }
    return Target.folder(directory);
  }

  private static Optional<Integer> of(PomFile pom) {
    Stream<Supplier<Optional<String>>> candidates =
        Stream.of(
            () -> pom.compiler("release"),
            () -> pom.property("maven.compiler.release"),
            () -> pom.compiler("source"),
            () -> pom.property("maven.compiler.source"),
            () -> pom.compiler("target"),
            () -> pom.property("maven.compiler.target"),
            // the parent of Spring Boot projects is not on disk; it compiles for this
            () -> pom.property("java.version"));
    return candidates
        .flatMap(candidate -> candidate.get().stream())
        .map(LEVEL::matcher)
        .filter(matcher -> matcher.matches())
        .map(matcher -> Integer.valueOf(matcher.group(1)))
        .filter(level -> level > 0)
        .findFirst();
  }
}

package io.github.ecoscan.maven;

import io.github.ecoscan.model.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the types are that a module's sources use.
 *
 * @param entries jars and folders of classes
 * @param missing dependencies that could not be had
 */
record ClassPath(List<Path> entries, List<String> missing) {
  private static final int MOST_NAMES = 5;

  ClassPath {
    entries = List.copyOf(entries);
    missing = List.copyOf(missing);
  }

  /** Says what is missing, if anything. */
  Optional<Text> warning() {
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    var named = String.join(", ", missing.subList(0, Math.min(MOST_NAMES, missing.size())));
    var more = missing.size() - MOST_NAMES;
    var en = more > 0 ? "%s and %d more".formatted(named, more) : named;
    var fr = more > 0 ? "%s et %d autres".formatted(named, more) : named;
    return Optional.of(
        new Text(
            "ecoscan: without %s, findings may be missed".formatted(en),
            "ecoscan : sans %s, des constats peuvent manquer".formatted(fr)));
  }
}

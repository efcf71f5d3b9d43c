package io.github.ecoscan.types;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Where the classes of some sources are, if anywhere.
 *
 * @param roots the source roots that the classes are compiled from
 * @param classes the folder of the classes, which need not exist
 */
public record CompiledSources(List<Path> roots, Path classes) {
  public CompiledSources {
    roots = roots.stream().map(CompiledSources::key).toList();
    classes = key(Objects.requireNonNull(classes, "classes"));
  }

  static Path key(Path path) {
    return path.toAbsolutePath().normalize();
  }
}

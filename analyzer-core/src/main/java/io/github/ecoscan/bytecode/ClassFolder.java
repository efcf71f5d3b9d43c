package io.github.ecoscan.bytecode;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the classes of some sources are.
 *
 * @param sources the source roots that the classes are compiled from
 * @param classes the folder of the classes, which need not exist
 * @param report what SpotBugs wrote about them, if the build ran it; it need not exist
 * @param cache where to keep what SpotBugs said of these classes; empty to keep nothing
 */
public record ClassFolder(List<Path> sources, Path classes, Path report, Optional<Path> cache) {
  public ClassFolder {
    sources = List.copyOf(sources);
    Objects.requireNonNull(classes, "classes");
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(cache, "cache");
  }
}

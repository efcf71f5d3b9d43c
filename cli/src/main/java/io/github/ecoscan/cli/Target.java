package io.github.ecoscan.cli;

import io.github.ecoscan.source.SourceRoot;
import io.github.ecoscan.source.SourceRoots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What to check.
 *
 * @param base the folder that reports name files relative to: the deepest that holds all paths
 */
record Target(Path base, List<SourceRoot> roots) {

  static Target of(List<Path> paths, Messages messages) throws UsageException {
    var roots = new LinkedHashSet<SourceRoot>();
    Path base = null;
    for (var path : paths) {
      check(path, messages);
      var absolute = path.toAbsolutePath().normalize();
      var folder = folder(absolute);
      base = base == null ? folder : common(base, folder, messages);
      try {
        roots.addAll(SourceRoots.find(absolute));
      } catch (IOException e) {
        throw new UsageException(messages.get("check.unreadable", path, messages.reason(e)));
      }
    }
    return new Target(base, List.copyOf(roots));
  }

  /** A folder, or the folder of a file. */
  static Path folder(Path path) {
    return Files.isDirectory(path) ? path : path.resolveSibling("");
  }

  private static void check(Path path, Messages messages) throws UsageException {
    if (!Files.exists(path)) {
      throw new UsageException(messages.get("check.missing", path));
    }
    if (!Files.isDirectory(path) && !path.toString().endsWith(".java")) {
      throw new UsageException(messages.get("check.notJava", path));
    }
  }

  private static Path common(Path one, Path other, Messages messages) throws UsageException {
    var common = one;
    while (common != null && !other.startsWith(common)) {
      common = common.getParent();
    }
    if (common == null) {
      throw new UsageException(messages.get("check.apart", one, other));
    }
    return common;
  }
}

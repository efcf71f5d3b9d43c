package io.github.ecoscan.source;

import io.github.ecoscan.source.SourceRoot.Purpose;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds the source roots of a project from its folders alone. */
public final class SourceRoots {
  private static final Set<String> SKIPPED =
      Set.of("target", "build", "out", "bin", "node_modules");
  private static final Path MAIN = Path.of("src", "main", "java");
  private static final Path TEST = Path.of("src", "test", "java");
  private static final Path GENERATED = Path.of("target", "generated-sources");

  private SourceRoots() {}

  /**
   * The roots of a project and its modules ({@code src/main/java}, {@code src/test/java} and
   * generated ones); a folder without any of them is itself a root, and so is a single file.
   */
  public static List<SourceRoot> find(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(new SourceRoot(path, Purpose.MAIN));
    }
    var roots = new ArrayList<SourceRoot>();
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(path) && isSkipped(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            add(roots, folder.resolve(MAIN), Purpose.MAIN);
            add(roots, folder.resolve(TEST), Purpose.TEST);
            add(roots, folder.resolve(GENERATED), Purpose.GENERATED);
            return folder.endsWith("src") && !roots.isEmpty()
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        });
    if (roots.stream().noneMatch(root -> root.purpose() == Purpose.MAIN)) {
      return List.of(new SourceRoot(path, Purpose.MAIN));
    }
    roots.sort(Comparator.comparing(SourceRoot::directory));
    return roots;
  }

  private static boolean isSkipped(Path folder) {
    var name = String.valueOf(folder.getFileName());
    return name.startsWith(".") || SKIPPED.contains(name);
  }

  private static void add(List<SourceRoot> roots, Path directory, Purpose purpose) {
    if (Files.isDirectory(directory)) {
      roots.add(new SourceRoot(directory, purpose));
    }
  }
}

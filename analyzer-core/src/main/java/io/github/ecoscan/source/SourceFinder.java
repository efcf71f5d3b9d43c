package io.github.ecoscan.source;

import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Text;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Finds the Java files of source roots. */
public final class SourceFinder {
  private static final String SUFFIX = ".java";

  private final Path base;
  private final Charset charset;

  /**
   * Makes a finder.
   *
   * @param base the folder that the files' names are relative to
   */
  public SourceFinder(Path base, Charset charset) {
    this.base = base.toAbsolutePath().normalize();
    this.charset = charset;
  }

  /** The files found, in order of their names, and what could not be looked into. */
  public record Found(List<SourceFile> files, List<Failure> failures) {
    public Found {
      files = List.copyOf(files);
      failures = List.copyOf(failures);
    }
  }

  /**
   * Looks for files.
   *
   * @param includes globs relative to a root, of which one must match; empty for all files
   * @param excludes globs relative to a root, of which none may match
   */
  public Found find(List<SourceRoot> roots, List<String> includes, List<String> excludes) {
    var included = matchers(includes);
    var excluded = matchers(excludes);
    var files = new TreeSet<SourceFile>();
    var failures = new ArrayList<Failure>();
    for (var root : roots) {
      var directory = root.directory().toAbsolutePath().normalize();
      walk(
          directory,
          failures,
          file -> {
            var relative = directory.relativize(file);
            if ((included.isEmpty() || matches(included, relative))
                && !matches(excluded, relative)) {
              files.add(new SourceFile(file, name(file), root, charset));
            }
          });
    }
    return new Found(List.copyOf(files), failures);
  }

  private void walk(Path root, List<Failure> failures, Consumer<Path> found) {
    try {
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (file.toString().endsWith(SUFFIX)) {
                found.accept(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              // a link back to a folder above hides nothing: that folder is walked anyway
              if (!(e instanceof FileSystemLoopException)) {
                failures.add(unreadable(name(file), e));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) {
              if (e != null) {
                failures.add(unreadable(name(folder), e));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      failures.add(unreadable(name(root), e));
    }
  }

  /** The failure of a file or folder that cannot be read. */
  public static Failure unreadable(String name, IOException cause) {
    var reason = cause.getClass().getSimpleName();
    return new Failure(
        Failure.Kind.READ,
        name,
        0,
        "",
        new Text(
            "cannot be read (%s)".formatted(reason), "lecture impossible (%s)".formatted(reason)));
  }

  private String name(Path file) {
    var relative = file.startsWith(base) ? base.relativize(file) : file;
    return relative.toString().replace(File.separatorChar, '/');
  }

  private static List<PathMatcher> matchers(List<String> globs) {
    return globs.stream()
        .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
        .toList();
  }

  /** {@code **}{@code /X.java} also matches X.java in the root, as it does in Maven. */
  private static boolean matches(List<PathMatcher> matchers, Path relative) {
    var anchored = Path.of("_").resolve(relative);
    return matchers.stream().anyMatch(m -> m.matches(relative) || m.matches(anchored));
  }
}

package io.github.ecoscan.bytecode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The class files of a folder. */
final class ClassFiles {
  static final String ENDING = ".class";

  private ClassFiles() {}

  /** All of them, in order; none where there is no folder. */
  static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  /** The internal name of the class that a file should hold. */
  static String name(Path folder, Path file) {
    var path = folder.relativize(file).toString().replace('\\', '/');
    return path.substring(0, path.length() - ENDING.length());
  }
}

package io.github.ecoscan.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Jars that the build has copied beside the class path of the tests. */
final class Jars {
  private Jars() {}

  static List<Path> in(String folder) {
    try (var jars = Files.list(Path.of("target", folder))) {
      return jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder, e);
    }
  }
}

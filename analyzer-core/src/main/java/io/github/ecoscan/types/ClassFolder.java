package io.github.ecoscan.types;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** A folder of class files. */
record ClassFolder(Path root) implements ClassContainer {

  @Override
  public Collection<String> packages() {
    try (var files = Files.walk(root)) {
      var found = new TreeSet<String>();
      files
          .filter(file -> file.toString().endsWith(".class"))
          .forEach(file -> found.add(packageOf(file)));
      return found;
    } catch (IOException | RuntimeException unreadable) {
      return List.of();
    }
  }

  private String packageOf(Path file) {
    var relative = root.relativize(file).getParent();
    return relative == null ? "" : relative.toString().replace('\\', '/');
  }

  @Override
  public byte[] read(String resource) {
    try {
      var file = root.resolve(resource);
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    } catch (IOException | RuntimeException unreadable) {
      return null;
    }
  }

  @Override
  public void close() {}
}

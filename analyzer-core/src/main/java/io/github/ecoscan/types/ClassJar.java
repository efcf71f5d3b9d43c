package io.github.ecoscan.types;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.zip.ZipFile;

/** A jar, opened when a class is first read from it. Multi-release entries do not count. */
final class ClassJar implements ClassContainer {
  private final Path file;
  private ZipFile zip;
  private boolean broken;

  ClassJar(Path file) {
    this.file = file;
  }

  @Override
  public Collection<String> packages() {
    try {
      return JarPackages.of(file);
    } catch (IOException | RuntimeException unreadable) {
      return List.of();
    }
  }

  @Override
  public byte[] read(String resource) {
    var open = open();
    if (open == null) {
      return null;
    }
    var entry = open.getEntry(resource);
    if (entry == null) {
      return null;
    }
    try (var in = open.getInputStream(entry)) {
      return in.readAllBytes();
    } catch (IOException | RuntimeException unreadable) {
      return null;
    }
  }

  private synchronized ZipFile open() {
    if (zip == null && !broken) {
      try {
        zip = new ZipFile(file.toFile());
      } catch (IOException | RuntimeException unreadable) {
        broken = true;
      }
    }
    return zip;
  }

  @Override
  public synchronized void close() {
    if (zip != null) {
      try {
        zip.close();
      } catch (IOException leftOpen) {
        // nothing was written: nothing is lost
      }
      zip = null;
      broken = true;
    }
  }
}

package io.github.ecoscan.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A Java file to scan.
 *
 * @param name how reports name it: relative to the scanned root, with {@code /}
 */
public record SourceFile(Path path, String name, SourceRoot root, Charset charset)
    implements Comparable<SourceFile> {
  public SourceFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(charset, "charset");
  }

  /** Reads the file, undecoded. */
  public byte[] bytes() throws IOException {
    return Files.readAllBytes(path);
  }

  /** Reads the file. */
  public SourceText read() throws IOException {
    return SourceText.read(path, charset);
  }

  @Override
  public int compareTo(SourceFile other) {
    return name.compareTo(other.name);
  }
}

package io.github.ecoscan.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  public SourceFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(root, "root");
    Objects.requireNonNull(charset, "charset");
  }

  /** Reads the file; one that is not valid in its charset is read as ISO-8859-1 and says so. */
  public SourceText read() throws IOException {
    var bytes = Files.readAllBytes(path);
    try {
      var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      var marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
      return new SourceText(marked ? text.substring(1) : text, charset, true);
    } catch (CharacterCodingException e) {
      return new SourceText(
          new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1, false);
    }
  }

  @Override
  public int compareTo(SourceFile other) {
    return name.compareTo(other.name);
  }
}

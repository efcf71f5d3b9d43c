package io.github.ecoscan.types;

import io.github.ecoscan.source.Digest;
import io.github.ecoscan.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one file declares, as far as it matters to others. An earlier scan may have read it: then
 * only the file's content is hashed, and its headers are read when somebody asks for them.
 */
public final class Declared {
  static final int WORDS = 1 << 13;

  private static final UnitHeader NOTHING = new UnitHeader("", List.of(), List.of());

  private final Optional<Digest> content;
  private final String packageName;
  private final Digest signatures;
  private UnitHeader header;

  private Declared(
      Optional<Digest> content, String packageName, Digest signatures, UnitHeader header) {
    this.content = content;
    this.packageName = packageName;
    this.signatures = signatures;
    this.header = header;
  }

  /** What an earlier scan found in a file of some content and name. */
  public static Declared known(Digest content, String packageName, Digest signatures) {
    return new Declared(Optional.of(content), packageName, signatures, null);
  }

  /** Reads files; threads may share it. */
  public static final class Reader {
    /** Words of headers: sharing them halves what headers take. */
    private final String[] words = new String[WORDS];

    /**
     * Reads a file.
     *
     * @param known what is known of a file of that name, by its content
     */
    public Declared read(SourceFile file, Function<Digest, Optional<Declared>> known) {
      byte[] bytes;
      try {
        bytes = file.bytes();
      } catch (IOException unreadable) {
        return new Declared(Optional.empty(), "", HeaderDigest.of(NOTHING), NOTHING);
      }
      var content = Digest.of(bytes);
      return known
          .apply(content)
          .orElseGet(
              () -> {
                var header = header(bytes, file, words);
                return new Declared(
                    Optional.of(content), header.packageName(), HeaderDigest.of(header), header);
              });
    }
  }

  /** The headers of a file; none when it cannot be read. */
  static UnitHeader header(SourceFile file, String[] words) {
    try {
      return header(file.bytes(), file, words);
    } catch (IOException unreadable) {
      return NOTHING;
    }
  }

  private static UnitHeader header(byte[] bytes, SourceFile file, String[] words) {
    // not file.read(): for headers it does not matter whether every byte was well-formed
    var isUtf8 = file.charset().equals(StandardCharsets.UTF_8);
    var text = isUtf8 ? bytes : new String(bytes, file.charset()).getBytes(StandardCharsets.UTF_8);
    return HeaderReader.read(text, simpleName(file), words);
  }

  /** The headers of a file, and whether it is still the same. */
  record Reread(UnitHeader header, boolean isSame) {}

  /** The headers, which are given away once; after that, and if nobody read them, from the file. */
  synchronized Reread take(SourceFile file, String[] words) {
    if (header != null) {
      var taken = header;
      header = null;
      return new Reread(taken, true);
    }
    try {
      var bytes = file.bytes();
      return new Reread(
          header(bytes, file, words), content.filter(Digest.of(bytes)::equals).isPresent());
    } catch (IOException unreadable) {
      return new Reread(NOTHING, content.isEmpty());
    }
  }

  /** The file's name without its ending. */
  static String simpleName(SourceFile file) {
    var name = file.path().getFileName().toString();
    return name.endsWith(".java") ? name.substring(0, name.length() - 5) : name;
  }

  /** The hash of the file's bytes; empty when they could not be read. */
  public Optional<Digest> content() {
    return content;
  }

  /** The package the file says it is in, with dots. */
  public String packageName() {
    return packageName;
  }

  /** The hash of all that others can see of the file: no bodies, no values, no positions. */
  public Digest signatures() {
    return signatures;
  }
}

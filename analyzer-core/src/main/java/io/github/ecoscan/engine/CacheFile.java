package io.github.ecoscan.engine;

import io.github.ecoscan.source.Digest;
import io.github.ecoscan.source.WholeFile;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * What one scan leaves to the next.
 *
 * @param build the programs that made it
 * @param context what results depend on besides the files
 * @param declarations the hash of what all files declare
 * @param entries by the name of the file
 */
record CacheFile(Digest build, Digest context, Digest declarations, Map<String, Entry> entries) {
  private static final byte[] MAGIC = "ecoscan cache 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final Cache.Kind[] KINDS = Cache.Kind.values();
  private static final Digest NOTHING = new Digest(0, 0, 0, 0);

  /** Nothing. */
  static final CacheFile EMPTY = new CacheFile(NOTHING, NOTHING, NOTHING, Map.of());

  /**
   * What is kept of a file.
   *
   * @param content the hash of its bytes
   * @param packageName the package it says it is in
   * @param signatures the hash of what it declares
   * @param result what remains of it, as {@link ResultWriter} writes it
   */
  record Entry(Digest content, String packageName, Digest signatures, Result result) {}

  /** What {@link ResultWriter} wrote. */
  record Result(Cache.Kind kind, ByteBuffer bytes) {
    static final Result NONE = new Result(Cache.Kind.NONE, ByteBuffer.allocate(0));
  }

  /** Not what {@link #save} wrote, or of another version. */
  static final class Unusable extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean isForeign;

    Unusable(boolean isForeign) {
      super("not a cache");
      this.isForeign = isForeign;
    }

    /** Whether it is whole, and of another version. */
    boolean isForeign() {
      return isForeign;
    }
  }

  /**
   * Reads a file.
   *
   * @param build the programs that made it, or else it is of no use
   */
  static CacheFile load(Path file, Digest build) throws IOException {
    var bytes = Files.readAllBytes(file);
    var end = bytes.length - Long.BYTES;
    if (end < MAGIC.length
        || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
        || ByteBuffer.wrap(bytes).getLong(end) != sum(bytes, end)) {
      throw new Unusable(false);
    }
    try {
      var in = ByteBuffer.wrap(bytes, MAGIC.length, end - MAGIC.length);
      if (!digest(in).equals(build)) {
        throw new Unusable(true);
      }
      var context = digest(in);
      var declarations = digest(in);
      var entries = new TreeMap<String, Entry>();
      for (var left = in.getInt(); left > 0; left--) {
        entries.put(string(in), entry(in));
      }
      return new CacheFile(build, context, declarations, Collections.unmodifiableMap(entries));
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new Unusable(false);
    }
  }

  private static Entry entry(ByteBuffer in) {
    var content = digest(in);
    var packageName = string(in);
    var signatures = digest(in);
    var kind = KINDS[in.get()];
    var length = in.getInt();
    // all results are parts of one array
    var result = new Result(kind, in.slice(in.position(), length));
    in.position(in.position() + length);
    return new Entry(content, packageName, signatures, result);
  }

  private static Digest digest(ByteBuffer in) {
    return new Digest(in.getLong(), in.getLong(), in.getLong(), in.getLong());
  }

  private static String string(ByteBuffer in) {
    var text = new byte[in.getInt()];
    in.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static long sum(byte[] bytes, int length) {
    var sum = new CRC32();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }

  /** Writes the file, whose folder is created. */
  void save(Path file) throws IOException {
    var target = file.toAbsolutePath();
    if (!Files.isDirectory(target.getParent())) {
      Files.createDirectories(target.getParent());
    }
    WholeFile.replace(target, this::writeTo);
  }

  private void writeTo(OutputStream stream) throws IOException {
    var sum = new CRC32();
    var out = new DataOutputStream(new BufferedOutputStream(new CheckedOutputStream(stream, sum)));
    out.write(MAGIC);
    digest(build, out);
    digest(context, out);
    digest(declarations, out);
    out.writeInt(entries.size());
    for (var entry : entries.entrySet()) {
      string(entry.getKey(), out);
      digest(entry.getValue().content(), out);
      string(entry.getValue().packageName(), out);
      digest(entry.getValue().signatures(), out);
      result(entry.getValue().result(), out);
    }
    out.flush();
    out.writeLong(sum.getValue());
    out.flush();
  }

  @SuppressWarnings("EnumOrdinal") // the build tells constants of another order apart
  private static void result(Result result, DataOutputStream out) throws IOException {
    out.writeByte(result.kind().ordinal());
    var bytes = result.bytes();
    out.writeInt(bytes.remaining());
    out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
  }

  private static void digest(Digest digest, DataOutputStream out) throws IOException {
    out.writeLong(digest.first());
    out.writeLong(digest.second());
    out.writeLong(digest.third());
    out.writeLong(digest.fourth());
  }

  private static void string(String text, DataOutputStream out) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}

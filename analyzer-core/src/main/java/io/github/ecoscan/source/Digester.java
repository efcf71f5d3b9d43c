package io.github.ecoscan.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;

/** Hashes a sequence of values; each says how long it is, so that no two sequences look alike. */
public final class Digester {
  private static final int ROOM = 4096;

  private final MessageDigest hash;
  private final ByteBuffer small = ByteBuffer.allocate(ROOM);

  public Digester() {
    try {
      hash = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each JDK has SHA-256", e);
    }
  }

  public Digester add(int value) {
    room(Integer.BYTES).putInt(value);
    return this;
  }

  public Digester add(boolean value) {
    room(1).put((byte) (value ? 1 : 0));
    return this;
  }

  public Digester add(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8), true);
  }

  public Digester add(Collection<String> texts) {
    add(texts.size());
    texts.forEach(this::add);
    return this;
  }

  public Digester add(Digest other) {
    room(Digest.SIZE)
        .putLong(other.first())
        .putLong(other.second())
        .putLong(other.third())
        .putLong(other.fourth());
    return this;
  }

  /** Adds bytes, without their number: the hash of one array is as other tools compute it. */
  public Digester add(byte[] content) {
    return bytes(content, false);
  }

  private Digester bytes(byte[] content, boolean isCounted) {
    if (isCounted) {
      add(content.length);
    }
    if (content.length <= ROOM) {
      room(content.length).put(content);
    } else {
      flush();
      hash.update(content);
    }
    return this;
  }

  /** Many small updates would cost more than the hash. */
  private ByteBuffer room(int needed) {
    if (small.remaining() < needed) {
      flush();
    }
    return small;
  }

  private void flush() {
    small.flip();
    hash.update(small);
    small.clear();
  }

  /** The hash of all that was added; nothing can be added after it. */
  public Digest digest() {
    flush();
    var bytes = ByteBuffer.wrap(hash.digest());
    return new Digest(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
  }
}

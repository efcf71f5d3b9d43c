package io.github.ecoscan.source;

/** A hash of some content (SHA-256): what has the same hash is the same. */
public record Digest(long first, long second, long third, long fourth) {
  /** Its size in bytes. */
  public static final int SIZE = 4 * Long.BYTES;

  /** The hash of some bytes. */
  public static Digest of(byte[] content) {
    return new Digester().add(content).digest();
  }

  /** As hexadecimal digits. */
  @Override
  public String toString() {
    return "%016x%016x%016x%016x".formatted(first, second, third, fourth);
  }
}

package io.github.ecoscan.facts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A compact binary form that {@link BinaryInput} reads. Numbers take one byte for each seven bits;
 * a string is written once, then named by its number.
 */
public final class BinaryOutput {
  private static final int START = 1024;

  private final Map<String, Integer> strings = new HashMap<>();
  private byte[] bytes = new byte[START];
  private int length;

  /** All that was written. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** A number that is small most of the time, and not below 0. */
  public void number(int value) {
    var rest = value;
    while ((rest & ~0x7F) != 0) {
      put((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    put(rest);
  }

  /** A number of either sign. */
  public void signed(int value) {
    number((value << 1) ^ (value >> 31));
  }

  public void flag(boolean value) {
    put(value ? 1 : 0);
  }

  public void string(String value) {
    var known = strings.putIfAbsent(value, strings.size() + 1);
    number(known == null ? 0 : known);
    if (known == null) {
      text(value);
    }
  }

  private void text(String value) {
    // half a surrogate pair has no form in UTF-8
    var isWide = value.chars().anyMatch(c -> Character.isSurrogate((char) c));
    flag(isWide);
    if (isWide) {
      number(value.length());
      value.chars().forEach(this::number);
      return;
    }
    var text = value.getBytes(StandardCharsets.UTF_8);
    number(text.length);
    room(text.length);
    System.arraycopy(text, 0, bytes, length, text.length);
    length += text.length;
  }

  @SuppressWarnings("EnumOrdinal") // the version tells constants of another order apart
  public void constant(Enum<?> value) {
    number(value.ordinal());
  }

  /** A set of constants; their type has at most 32. */
  @SuppressWarnings("EnumOrdinal")
  public void constants(Collection<? extends Enum<?>> values) {
    var bits = 0;
    for (var value : values) {
      bits |= 1 << value.ordinal();
    }
    number(bits);
  }

  public <T> void optional(Optional<T> value, Consumer<T> part) {
    flag(value.isPresent());
    value.ifPresent(part);
  }

  public <T> void all(Collection<T> values, Consumer<T> part) {
    number(values.size());
    values.forEach(part);
  }

  private void put(int value) {
    room(1);
    bytes[length++] = (byte) value;
  }

  private void room(int needed) {
    if (bytes.length - length < needed) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + needed));
    }
  }
}

package io.github.ecoscan.facts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what {@link BinaryOutput} wrote; anything else makes it throw something unchecked. */
public final class BinaryInput {
  private final byte[] bytes;
  private final List<String> strings = new ArrayList<>();
  private int at;

  /**
   * @param written what to read; a buffer of an array
   */
  public BinaryInput(ByteBuffer written) {
    this.bytes = written.array();
    this.at = written.arrayOffset() + written.position();
  }

  public int number() {
    var value = 0;
    for (var shift = 0; ; shift += 7) {
      var next = bytes[at++];
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  public int signed() {
    var value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  public boolean flag() {
    return bytes[at++] != 0;
  }

  public String string() {
    var known = number();
    if (known > 0) {
      return strings.get(known - 1);
    }
    var value = flag() ? wideText(number()) : text(number());
    strings.add(value);
    return value;
  }

  private String text(int length) {
    var value = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return value;
  }

  private String wideText(int length) {
    var value = new StringBuilder();
    for (var i = 0; i < length; i++) {
      value.append((char) number());
    }
    return value.toString();
  }

  public <E> E constant(E[] constants) {
    return constants[number()];
  }

  public <E extends Enum<E>> Set<E> constants(Class<E> type) {
    var bits = number();
    var values = EnumSet.noneOf(type);
    if (bits != 0) {
      var all = type.getEnumConstants();
      for (var i = 0; i < all.length; i++) {
        if ((bits & 1 << i) != 0) {
          values.add(all[i]);
        }
      }
    }
    return values;
  }

  public <T> Optional<T> optional(Supplier<T> part) {
    return flag() ? Optional.of(part.get()) : Optional.empty();
  }

  public <T> List<T> all(Supplier<T> part) {
    var left = number();
    if (left == 0) {
      return List.of();
    }
    var values = new ArrayList<T>();
    for (; left > 0; left--) {
      values.add(part.get());
    }
    return values;
  }
}

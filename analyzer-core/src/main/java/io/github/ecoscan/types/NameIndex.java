package io.github.ecoscan.types;

import java.util.Arrays;
import java.util.function.IntFunction;

/** Tells which of the members that a class declares may have a name, without looking at all. */
final class NameIndex {
  /** Hashes of the names, each above the place of its member: sorted, those of a name follow. */
  private final long[] keys;

  NameIndex(int size, IntFunction<String> nameAt) {
    this.keys = new long[size];
    for (var i = 0; i < size; i++) {
      keys[i] = key(nameAt.apply(i)) | i;
    }
    Arrays.sort(keys);
  }

  private static long key(String name) {
    return (long) name.hashCode() << Integer.SIZE;
  }

  /** Where {@link #member} is to be asked first. */
  int start(String name) {
    var key = key(name);
    var from = 0;
    for (var to = keys.length; from < to; ) {
      var middle = (from + to) >>> 1;
      if (keys[middle] < key) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /**
   * The place of a member that may have the name; -1 when there are no more. Members come as they
   * were declared; another name may have the same hash.
   */
  int member(int at, String name) {
    return at < keys.length && (keys[at] ^ key(name)) >>> Integer.SIZE == 0 ? (int) keys[at] : -1;
  }
}

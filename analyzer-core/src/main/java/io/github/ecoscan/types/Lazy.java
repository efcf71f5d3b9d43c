package io.github.ecoscan.types;

import java.util.function.Supplier;

/**
 * Something made when first asked for. What two threads make at once is equal, so nothing is
 * locked. Like {@link Memo}, it keeps the making out of the machine code of those who ask.
 *
 * @param <V> what is made, immutable
 */
final class Lazy<V> {
  private final Supplier<V> maker;
  private V made;

  Lazy(Supplier<V> maker) {
    this.maker = maker;
  }

  V get() {
    var known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }
}

package io.github.ecoscan.types;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What a search finds for each name, kept. What two threads find at once is equal, so nothing is
 * locked.
 *
 * <p>All searches are called from this one place, of which the JIT cannot know which it will be: so
 * it does not copy whole searches into the machine code of everybody who only looks something up,
 * which took longer than searching.
 *
 * @param <V> what is found
 */
final class Memo<V> {
  private static final Object NONE = new Object();

  private final Map<String, Object> known;
  private final Function<String, V> search;

  /**
   * Keeps answers.
   *
   * @param size for how many there is room at first
   * @param search gives null for what does not exist
   */
  Memo(int size, Function<String, V> search) {
    this.known = new ConcurrentHashMap<>(size);
    this.search = search;
  }

  /** What is found for a name; null when there is nothing. */
  @SuppressWarnings("unchecked")
  V get(String name) {
    var found = known.get(name);
    if (found == null) {
      found = search.apply(name);
      known.put(name, found == null ? NONE : found);
    }
    return found == NONE ? null : (V) found;
  }
}

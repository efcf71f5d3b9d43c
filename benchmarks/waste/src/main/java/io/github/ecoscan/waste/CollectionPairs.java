package io.github.ecoscan.waste;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Waste on collections; n is their size. */
public final class CollectionPairs {
  private CollectionPairs() {}

  private static List<String> words(int n) {
    var words = new ArrayList<String>(n);
    for (var i = 0; i < n; i++) {
      words.add("word-" + i);
    }
    Collections.shuffle(words, new Random(1));
    return words;
  }

  /** Looks up n of n elements, the set made for it included. */
  @Measures("list-contains-in-loop")
  public static class ListContains extends SizedPair {
    private List<String> words;
    private List<String> sought;

    @Override
    void prepare() {
      words = words(n);
      sought = new ArrayList<>(words);
      Collections.shuffle(sought, new Random(2));
    }

    @Override
    Object waste() {
      var found = 0;
      for (var word : sought) {
        if (words.contains(word)) {
          found++;
        }
      }
      return found;
    }

    @Override
    Object save() {
      var set = new HashSet<>(words);
      var found = 0;
      for (var word : sought) {
        if (set.contains(word)) {
          found++;
        }
      }
      return found;
    }
  }

  /** Empties a queue of n from its head. */
  @Measures("list-head-mutation-in-loop")
  public static class HeadMutation extends SizedPair {
    private List<String> words;

    @Override
    void prepare() {
      words = words(n);
    }

    @Override
    Object waste() {
      var queue = new ArrayList<>(words);
      var length = 0;
      while (!queue.isEmpty()) {
        length += queue.remove(0).length();
      }
      return length;
    }

    @Override
    Object save() {
      var queue = new ArrayDeque<>(words);
      var length = 0;
      while (!queue.isEmpty()) {
        length += queue.pollFirst().length();
      }
      return length;
    }
  }

  /** Walks n elements by index. */
  @Measures("linked-list-indexed-access")
  public static class LinkedIndex extends SizedPair {
    private List<String> linked;

    @Override
    void prepare() {
      linked = new LinkedList<>(words(n));
    }

    @Override
    Object waste() {
      var length = 0;
      for (var i = 0; i < linked.size(); i++) {
        length += linked.get(i).length();
      }
      return length;
    }

    @Override
    Object save() {
      var length = 0;
      for (var word : linked) {
        length += word.length();
      }
      return length;
    }
  }

  /** Asks whether n elements hold n others. */
  @Measures("list-bulk-linear")
  public static class BulkLinear extends SizedPair {
    private List<String> words;
    private List<String> kept;

    @Override
    void prepare() {
      words = words(n);
      kept = words(n).subList(0, n / 2);
    }

    @Override
    Object waste() {
      var left = new ArrayList<>(words);
      left.removeAll(kept);
      return left;
    }

    @Override
    Object save() {
      var left = new ArrayList<>(words);
      left.removeAll(new HashSet<>(kept));
      return left;
    }
  }

  /** Takes a list of n from a set of n. */
  @Measures("set-remove-all-list")
  public static class SetRemoveAll extends SizedPair {
    private Set<String> set;
    private List<String> list;

    @Override
    void prepare() {
      set = new HashSet<>(words(n));
      list = words(n);
    }

    @Override
    Object waste() {
      var left = new HashSet<>(set);
      left.removeAll(list);
      return left;
    }

    @Override
    Object save() {
      var left = new HashSet<>(set);
      list.forEach(left::remove);
      return left;
    }
  }

  /** An element with a key. */
  record Item(String key, int value) {}

  /** Joins n orders with n items. */
  @Measures("nested-linear-lookup")
  public static class NestedLookup extends SizedPair {
    private List<String> orders;
    private List<Item> items;

    @Override
    void prepare() {
      orders = words(n);
      items = words(n).stream().map(word -> new Item(word, word.length())).toList();
    }

    @Override
    Object waste() {
      var sum = 0;
      for (var order : orders) {
        sum +=
            items.stream()
                .filter(item -> item.key().equals(order))
                .findFirst()
                .map(Item::value)
                .orElse(0);
      }
      return sum;
    }

    @Override
    Object save() {
      var byKey = new HashMap<String, Item>();
      items.forEach(item -> byKey.putIfAbsent(item.key(), item));
      var sum = 0;
      for (var order : orders) {
        var item = byKey.get(order);
        sum += item == null ? 0 : item.value();
      }
      return sum;
    }
  }

  /** Walks a map of n. */
  @Measures("keyset-get-lookup")
  public static class KeySetGet extends SizedPair {
    private Map<String, Integer> map;

    @Override
    void prepare() {
      map = new HashMap<>();
      words(n).forEach(word -> map.put(word, word.length()));
    }

    @Override
    Object waste() {
      var sum = 0;
      for (var key : map.keySet()) {
        sum += key.length() + map.get(key);
      }
      return sum;
    }

    @Override
    Object save() {
      var sum = 0;
      for (var entry : map.entrySet()) {
        sum += entry.getKey().length() + entry.getValue();
      }
      return sum;
    }
  }

  /** Copies n elements. */
  @Measures("manual-element-copy")
  public static class ElementCopy extends SizedPair {
    private List<String> words;

    @Override
    void prepare() {
      words = words(n);
    }

    @Override
    Object waste() {
      var copy = new ArrayList<String>();
      for (var word : words) {
        copy.add(word);
      }
      return copy;
    }

    @Override
    Object save() {
      var copy = new ArrayList<String>();
      copy.addAll(words);
      return copy;
    }
  }

  /** Builds a copy-on-write list of n. */
  @Measures("cow-list-write-loop")
  public static class CopyOnWrite extends SizedPair {
    private List<String> words;

    @Override
    void prepare() {
      words = words(n);
    }

    @Override
    Object waste() {
      var list = new CopyOnWriteArrayList<String>();
      for (var word : words) {
        list.add(word);
      }
      return list;
    }

    @Override
    Object save() {
      return new CopyOnWriteArrayList<>(words);
    }
  }

  /** Counts n constants of an enum. */
  @Measures("enum-map-set")
  public static class EnumKeys extends SizedPair {
    @Override
    Object waste() {
      return count(new HashMap<>());
    }

    @Override
    Object save() {
      return count(new EnumMap<>(TimeUnit.class));
    }

    private Object count(Map<TimeUnit, Integer> counts) {
      var units = TimeUnit.values();
      for (var i = 0; i < n; i++) {
        counts.merge(units[i % units.length], 1, Integer::sum);
      }
      return counts;
    }
  }

  /** Asks whether one of n matches; the one in the middle does. */
  @Measures("stream-existence-by-count")
  public static class ExistenceByCount extends SizedPair {
    private List<String> words;
    private String sought;

    @Override
    void prepare() {
      words = words(n);
      sought = words.get(n / 2);
    }

    @Override
    Object waste() {
      return words.stream().filter(word -> word.equals(sought)).count() > 0;
    }

    @Override
    Object save() {
      return words.stream().anyMatch(word -> word.equals(sought));
    }
  }

  /** Finds the smallest of n, in random order. */
  @Measures("sorted-then-first")
  public static class SortedFirst extends SizedPair {
    private List<String> words;

    @Override
    void prepare() {
      words = words(n);
    }

    @Override
    Object waste() {
      return words.stream().sorted(Comparator.naturalOrder()).findFirst();
    }

    @Override
    Object save() {
      return words.stream().min(Comparator.naturalOrder());
    }
  }

  /** Sums n numbers of a stream. */
  @Measures("boxed-stream")
  public static class BoxedStream extends SizedPair {
    private List<String> words;

    @Override
    void prepare() {
      words = words(n);
    }

    @Override
    Object waste() {
      return words.stream().map(String::length).reduce(0, Integer::sum);
    }

    @Override
    Object save() {
      return words.stream().mapToInt(String::length).sum();
    }
  }

  /** Adds up n numbers. */
  @Measures("boxed-accumulator")
  public static class BoxedAccumulator extends SizedPair {
    @Override
    @SuppressWarnings("UnnecessaryBoxing")
    Object waste() {
      Long sum = 0L;
      for (var i = 0; i < n; i++) {
        sum += 1000L + i;
      }
      return sum;
    }

    @Override
    Object save() {
      long sum = 0L;
      for (var i = 0; i < n; i++) {
        sum += 1000L + i;
      }
      return sum;
    }
  }
}

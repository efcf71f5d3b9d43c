package io.github.ecoscan.waste;

import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Waste on objects that nobody needs, and on walking those that live. */
public final class ObjectPairs {
  private ObjectPairs() {}

  /** Passes n numbers on that are objects already, and too large for the cache of small ones. */
  @Measures("reboxed-value")
  public static class ReboxedValue extends SizedPair {
    private Long[] values;
    private Long[] passed;

    @Override
    void prepare() {
      values = IntStream.range(0, n).mapToObj(i -> i + 1_000L).toArray(Long[]::new);
      passed = new Long[n];
    }

    @Override
    Object waste() {
      for (var i = 0; i < n; i++) {
        long value = values[i];
        passed[i] = value;
      }
      return passed;
    }

    @Override
    Object save() {
      for (var i = 0; i < n; i++) {
        passed[i] = values[i];
      }
      return passed;
    }
  }

  /** Makes an object, with an empty list in a field that nothing reads. */
  @Measures("unread-field")
  public static class UnreadField extends Pair {
    private static final class Stuffed {
      private final int count;
      private List<String> log = new ArrayList<>();

      Stuffed(int count) {
        this.count = count;
      }
    }

    private static final class Bare {
      private final int count;

      Bare(int count) {
        this.count = count;
      }
    }

    private int next = 42;
    private Object kept;

    @Override
    Object waste() {
      var object = new Stuffed(next);
      kept = object;
      return object.count;
    }

    @Override
    Object save() {
      var object = new Bare(next);
      kept = object;
      return object.count;
    }
  }

  /** Looks an address up in a set; the host's address is in the resolver's cache. */
  @Measures("url-in-hash-collection")
  public static class UrlInSet extends Pair {
    private final Set<URL> urls = new HashSet<>();
    private final Set<URI> uris = new HashSet<>();
    private String wanted = "http://localhost/page-7";

    @Override
    void prepare() throws Exception {
      for (var i = 0; i < 10; i++) {
        urls.add(new URL("http://localhost/page-" + i));
        uris.add(new URI("http://localhost/page-" + i));
      }
    }

    @Override
    Object waste() throws Exception {
      return urls.contains(new URL(wanted));
    }

    @Override
    Object save() throws Exception {
      return uris.contains(new URI(wanted));
    }
  }

  /** Asks for a collection while n thousand texts are alive. */
  @Measures("explicit-gc")
  public static class ExplicitGc extends SizedPair {
    private List<String> alive;

    @Override
    void prepare() {
      alive = IntStream.range(0, n * 1000).mapToObj(i -> "text " + i).collect(Collectors.toList());
    }

    @Override
    Object waste() {
      System.gc();
      return alive.size();
    }

    @Override
    Object save() {
      return alive.size();
    }
  }
}

package io.github.ecoscan.types;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of library types whose class files are absent: that they exist, what they are
 * below, and what some of their methods give back. The files are read when first asked, which a
 * scan with its whole class path never does.
 */
public final class KnownLibraries {
  /** Knows nothing. */
  public static final KnownLibraries NONE = new KnownLibraries(Map.of(), List.of());

  /** What a file says of a type, taken apart when first asked: a scan asks of few, and often. */
  private record Entry(List<String> supertypes, Map<String, String> results) {
    static final Entry NONE = new Entry(List.of(), Map.of());

    static Entry of(String line) {
      var parts = line.split("\t", -1);
      var results = new HashMap<String, String>();
      for (var result : list(parts, 2)) {
        var equals = result.indexOf('=');
        var given = result.substring(equals + 1);
        results.put(result.substring(0, equals), given.isEmpty() ? parts[0] : given);
      }
      return new Entry(list(parts, 1), results);
    }

    private static List<String> list(String[] parts, int part) {
      return parts.length <= part || parts[part].isEmpty()
          ? List.of()
          : List.of(parts[part].split(" ", -1));
    }
  }

  private final Map<String, List<String>> supertypes;
  private final List<URL> files;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private volatile Map<String, String> lines;

  /**
   * Knows what is given.
   *
   * @param supertypes supertypes by canonical name, which win over those in the files
   * @param files a type a line: its canonical name, its supertypes, and {@code method=type} or
   *     {@code method/arity=type} for what its methods give back, which is itself where nothing
   *     follows; parted by tabs, lists by spaces
   */
  public KnownLibraries(Map<String, List<String>> supertypes, List<URL> files) {
    this.supertypes = Map.copyOf(supertypes);
    this.files = List.copyOf(files);
  }

  /** Whether a type of that canonical name is known to exist. */
  boolean has(String name) {
    return supertypes.containsKey(name) || lines().containsKey(name);
  }

  /** Canonical names of known supertypes. */
  List<String> supertypes(String name) {
    var known = supertypes.get(name);
    return known == null ? entry(name).supertypes() : known;
  }

  /** The canonical name of the type that all methods which a call may mean give back. */
  Optional<String> result(String type, String method, int arguments) {
    var results = entry(type).results();
    var given = results.get(method);
    given = given == null ? results.get(method + "/" + arguments) : given;
    if (given != null) {
      return Optional.of(given);
    }
    for (var above : supertypes(type)) {
      var inherited = result(above, method, arguments);
      if (inherited.isPresent()) {
        return inherited;
      }
    }
    return Optional.empty();
  }

  private Entry entry(String name) {
    return entries.computeIfAbsent(
        name,
        asked -> {
          var line = lines().get(asked);
          return line == null ? Entry.NONE : Entry.of(line);
        });
  }

  private Map<String, String> lines() {
    var known = lines;
    if (known == null) {
      known = new HashMap<>();
      for (var file : files) {
        read(file, known);
      }
      lines = known;
    }
    return known;
  }

  private static void read(URL file, Map<String, String> lines) {
    try (var reader =
        new BufferedReader(new InputStreamReader(file.openStream(), StandardCharsets.UTF_8))) {
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        var tab = line.indexOf('\t');
        lines.put(tab < 0 ? line : line.substring(0, tab), line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}

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

/**
 * What is known of library types whose class files are absent: that they exist, what they are
 * below, and what some of their methods give back. The files are read when first asked, which a
 * scan with its whole class path never does.
 */
public final class KnownLibraries {
  /** Knows nothing. */
  public static final KnownLibraries NONE = new KnownLibraries(Map.of(), List.of());

  private static final int SUPERTYPES = 1;
  private static final int RESULTS = 2;

  private final Map<String, List<String>> supertypes;
  private final List<URL> files;
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
    return known == null ? part(name, SUPERTYPES) : known;
  }

  /** The canonical name of the type that all methods which a call may mean give back. */
  Optional<String> result(String type, String method, int arguments) {
    var exact = method + "/" + arguments + "=";
    var any = method + "=";
    for (var result : part(type, RESULTS)) {
      if (result.startsWith(exact) || result.startsWith(any)) {
        var given = result.substring(result.indexOf('=') + 1);
        return Optional.of(given.isEmpty() ? type : given);
      }
    }
    return supertypes(type).stream()
        .flatMap(above -> result(above, method, arguments).stream())
        .findFirst();
  }

  private List<String> part(String name, int part) {
    var line = lines().getOrDefault(name, "").split("\t", -1);
    return line.length <= part || line[part].isEmpty() ? List.of() : List.of(line[part].split(" "));
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

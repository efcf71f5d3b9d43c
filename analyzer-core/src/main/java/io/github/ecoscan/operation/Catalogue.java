package io.github.ecoscan.operation;

import io.github.ecoscan.types.KnownLibraries;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All operations a scan knows.
 *
 * @param operations in order of precedence: the first that matches a call wins
 * @param supertypes supertypes of library types, for scans without their class path
 * @param libraries files of further facts about library types, as {@link KnownLibraries} reads them
 */
public record Catalogue(
    List<Operation> operations, Map<String, List<String>> supertypes, List<URL> libraries) {
  public static final Catalogue EMPTY = new Catalogue(List.of(), Map.of());

  /** Operations, and nothing else known of their types than their supertypes. */
  public Catalogue(List<Operation> operations, Map<String, List<String>> supertypes) {
    this(operations, supertypes, List.of());
  }

  public Catalogue {
    operations = List.copyOf(operations);
    var copy = new TreeMap<String, List<String>>();
    supertypes.forEach((name, above) -> copy.put(name, List.copyOf(above)));
    supertypes = Collections.unmodifiableMap(copy);
    libraries = List.copyOf(libraries);
  }

  /** What is known of types that the class path lacks. */
  public KnownLibraries knownLibraries() {
    return new KnownLibraries(supertypes, libraries);
  }

  /** This catalogue, with the other's operations taking precedence. */
  public Catalogue overriddenBy(Catalogue other) {
    var all = new ArrayList<>(other.operations);
    all.addAll(operations);
    var types = new LinkedHashMap<>(supertypes);
    types.putAll(other.supertypes);
    var files = new ArrayList<>(libraries);
    files.addAll(other.libraries);
    return new Catalogue(all, types, files);
  }
}

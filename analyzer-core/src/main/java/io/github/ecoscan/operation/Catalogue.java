package io.github.ecoscan.operation;

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
 */
public record Catalogue(List<Operation> operations, Map<String, List<String>> supertypes) {
  public static final Catalogue EMPTY = new Catalogue(List.of(), Map.of());

  public Catalogue {
    operations = List.copyOf(operations);
    var copy = new TreeMap<String, List<String>>();
    supertypes.forEach((name, above) -> copy.put(name, List.copyOf(above)));
    supertypes = Collections.unmodifiableMap(copy);
  }

  /** This catalogue, with the other's operations taking precedence. */
  public Catalogue overriddenBy(Catalogue other) {
    var all = new ArrayList<>(other.operations);
    all.addAll(operations);
    var types = new LinkedHashMap<>(supertypes);
    types.putAll(other.supertypes);
    return new Catalogue(all, types);
  }
}

package io.github.ecoscan.types;

import java.util.List;
import java.util.Objects;

/**
 * A type as written or inferred.
 *
 * @param name the canonical name ({@code java.util.Map.Entry}), a primitive's keyword, {@code void}
 *     or {@code null}; a type variable stands for the erasure of its bound
 * @param arguments type arguments, empty for a raw or non-generic type; a wildcard stands for its
 *     bound
 * @param dimensions 0 unless an array
 */
public record TypeRef(String name, List<TypeRef> arguments, int dimensions) {
  public TypeRef {
    Objects.requireNonNull(name, "name");
    arguments = List.copyOf(arguments);
  }

  public static TypeRef of(String name) {
    return new TypeRef(name, List.of(), 0);
  }

  public boolean isArray() {
    return dimensions > 0;
  }

  /** Whether it is exactly the named type, not an array of it. */
  public boolean is(String typeName) {
    return dimensions == 0 && name.equals(typeName);
  }
}

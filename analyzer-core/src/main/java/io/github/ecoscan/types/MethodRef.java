package io.github.ecoscan.types;

import java.util.List;
import java.util.Objects;

/**
 * The method or constructor a call runs, as javac would choose it.
 *
 * @param owner canonical name of the declaring type
 * @param name the method's name, {@code <init>} for a constructor
 * @param parameters erased parameter types, canonical, arrays with {@code []}
 */
public record MethodRef(String owner, String name, List<String> parameters, boolean isStatic) {
  public MethodRef {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(name, "name");
    parameters = List.copyOf(parameters);
  }
}

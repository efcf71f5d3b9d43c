package io.github.ecoscan.types;

import java.util.List;

/** What type variables stand for. */
record Bindings(List<TypeVar> variables, List<? extends Ty> types) {
  static final Bindings NONE = new Bindings(List.of(), List.of());

  boolean isEmpty() {
    return variables.isEmpty();
  }

  Ty of(TypeVar variable) {
    for (int i = 0, n = Math.min(variables.size(), types.size()); i < n; i++) {
      if (variables.get(i) == variable) {
        return types.get(i);
      }
    }
    return variable;
  }
}

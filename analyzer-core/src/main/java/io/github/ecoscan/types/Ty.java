package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.List;

/**
 * A type while it is worked with. Class symbols and type variables are compared by identity, so two
 * equal types of one index are {@code equals}.
 */
sealed interface Ty permits BasicTy, ClassTy, ArrayTy, TypeVar, WildTy, MeetTy, FreeVar {

  default boolean isUnknown() {
    return this == BasicTy.UNKNOWN;
  }

  default boolean isPrimitive() {
    return this instanceof BasicTy basic && basic.isValue();
  }

  /** Replaces type variables. */
  default Ty subst(Bindings bindings) {
    return this;
  }

  static List<Ty> subst(List<Ty> types, Bindings bindings) {
    if (types.isEmpty() || bindings.isEmpty()) {
      return types;
    }
    var replaced = new ArrayList<Ty>(types.size());
    var changed = false;
    for (var type : types) {
      var now = type.subst(bindings);
      changed |= now != type;
      replaced.add(now);
    }
    return changed ? replaced : types;
  }
}

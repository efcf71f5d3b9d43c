package io.github.ecoscan.types;

import java.util.List;
import java.util.function.Supplier;

/** A declared type parameter. Its bounds are read when first asked for, since they may name it. */
final class TypeVar implements Ty {
  private final String name;
  private Supplier<List<Ty>> source;
  private volatile List<Ty> bounds;

  TypeVar(String name) {
    this.name = name;
  }

  /** Says where the bounds come from, before the variable is shared. */
  void boundedBy(Supplier<List<Ty>> supplier) {
    source = supplier;
  }

  String name() {
    return name;
  }

  /** Its declared bounds; empty means {@code Object}. */
  List<Ty> bounds() {
    var known = bounds;
    if (known == null) {
      var from = source;
      known = from == null ? List.of() : from.get();
      bounds = known;
    }
    return known;
  }

  @Override
  public Ty subst(Bindings bindings) {
    return bindings.of(this);
  }

  @Override
  public String toString() {
    return name;
  }
}

package io.github.ecoscan.types;

/** An array type. */
record ArrayTy(Ty element) implements Ty {

  static Ty of(Ty element, int dimensions) {
    if (element.isUnknown()) {
      return element;
    }
    var type = element;
    for (var i = 0; i < dimensions; i++) {
      type = new ArrayTy(type);
    }
    return type;
  }

  @Override
  public Ty subst(Bindings bindings) {
    var replaced = element.subst(bindings);
    return replaced == element ? this : new ArrayTy(WildTy.upward(replaced));
  }

  // records compare by method handles made at run time: too slow for what is compared this often
  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof ArrayTy array && element.equals(array.element));
  }

  @Override
  public int hashCode() {
    return 31 + element.hashCode();
  }
}

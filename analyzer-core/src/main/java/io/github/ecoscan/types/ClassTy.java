package io.github.ecoscan.types;

import java.util.List;

/**
 * A class or interface type.
 *
 * @param arguments one for each of {@link ClassSymbol#typeParameters}, those of the outer classes
 *     first; empty for a raw or non-generic type
 */
record ClassTy(ClassSymbol symbol, List<Ty> arguments) implements Ty {

  static ClassTy raw(ClassSymbol symbol) {
    return symbol.rawType();
  }

  boolean isRaw() {
    return arguments.isEmpty() && !symbol.typeParameters().isEmpty();
  }

  /** What the class's type parameters stand for; nothing when raw. */
  Bindings bindings() {
    return arguments.isEmpty() ? Bindings.NONE : new Bindings(symbol.typeParameters(), arguments);
  }

  @Override
  public Ty subst(Bindings bindings) {
    var replaced = Ty.subst(arguments, bindings);
    return replaced == arguments ? this : new ClassTy(symbol, replaced);
  }

  // records compare by method handles made at run time: too slow for what is compared this often
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof ClassTy type
            && symbol == type.symbol
            && arguments.equals(type.arguments));
  }

  @Override
  public int hashCode() {
    return 31 * symbol.hashCode() + arguments.hashCode();
  }

  @Override
  public String toString() {
    return arguments.isEmpty() ? symbol.internalName() : symbol.internalName() + arguments;
  }
}

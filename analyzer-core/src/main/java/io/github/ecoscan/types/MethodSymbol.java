package io.github.ecoscan.types;

import java.util.List;

/** A method or constructor. Its types are read when first asked for. */
abstract class MethodSymbol {
  final ClassSymbol owner;
  final String name;
  final int flags;
  final int arity;
  final List<TypeVar> typeParameters;
  private final boolean constructor;
  private Signature signature;
  private List<Ty> erased;

  MethodSymbol(ClassSymbol owner, String name, int flags, int arity, List<TypeVar> parameters) {
    this.owner = owner;
    this.name = name;
    this.constructor = name.equals(TypeHeader.CONSTRUCTOR);
    this.flags = flags;
    this.arity = arity;
    this.typeParameters = parameters;
  }

  /** Types of the parameters and of the result. */
  record Signature(List<Ty> parameters, Ty result) {}

  final List<Ty> parameters() {
    return signature().parameters();
  }

  /** Type of the parameter at an argument's position, of the element for a variable one. */
  final Ty parameter(int index, boolean expanded) {
    var parameters = parameters();
    if (expanded && index >= parameters.size() - 1) {
      var last = parameters.get(parameters.size() - 1);
      return last instanceof ArrayTy array ? array.element() : BasicTy.UNKNOWN;
    }
    return parameters.get(index);
  }

  final Ty result() {
    return signature().result();
  }

  final List<Ty> erasedParameters() {
    var known = erased;
    if (known == null) {
      known = owner.universe().relations().erase(parameters());
      erased = known;
    }
    return known;
  }

  private Signature signature() {
    var known = signature;
    if (known == null) {
      known = resolve();
      signature = known;
    }
    return known;
  }

  abstract Signature resolve();

  /** Canonical names of the annotations on its declaration. */
  abstract List<String> annotations();

  final boolean has(int flag) {
    return Flags.has(flags, flag);
  }

  final boolean isStatic() {
    return has(Flags.STATIC);
  }

  final boolean isVarargs() {
    return has(Flags.VARARGS);
  }

  final boolean isConstructor() {
    return constructor;
  }

  @Override
  public String toString() {
    return owner + "." + name + parameters();
  }
}

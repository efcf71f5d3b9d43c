package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.List;

/** Turns names and type arguments into types. */
final class TypeNames {
  private TypeNames() {}

  /** The raw type, or type variable, of a possibly qualified name. */
  static Ty find(String name, TypeScope scope) {
    var dot = name.indexOf('.');
    if (dot < 0) {
      var found = scope.find(name);
      return found == null ? BasicTy.UNKNOWN : found;
    }
    var first = scope.find(name.substring(0, dot));
    if (first instanceof ClassTy type) {
      return member(type.symbol(), name.substring(dot + 1));
    }
    return first == null ? qualified(name, scope.universe()) : BasicTy.UNKNOWN;
  }

  private static Ty member(ClassSymbol symbol, String path) {
    var current = symbol.memberTypeAt(path);
    return current == null ? BasicTy.UNKNOWN : current.rawType();
  }

  /** A name whose first part is no type here, so that it begins with a package. */
  private static Ty qualified(String name, Universe universe) {
    var found = universe.findCanonical(name);
    if (found != null) {
      return found.rawType();
    }
    return Character.isLowerCase(name.charAt(0))
        ? universe.missing(name).rawType()
        : BasicTy.UNKNOWN;
  }

  /** Gives a class its type arguments, and those of the outer classes it takes from around. */
  static Ty apply(ClassSymbol symbol, ClassTy qualifier, List<Ty> arguments, TypeScope scope) {
    if (!symbol.isKnown()) {
      return new ClassTy(symbol, List.copyOf(arguments));
    }
    var all = symbol.typeParameters().size();
    var own = symbol.ownTypeParameters().size();
    if (arguments.size() != own) {
      return symbol.rawType();
    }
    if (all == own) {
      return arguments.isEmpty() ? symbol.rawType() : new ClassTy(symbol, List.copyOf(arguments));
    }
    var outer = outerArguments(symbol.outer(), qualifier, scope);
    if (outer.isEmpty()) {
      return symbol.rawType();
    }
    var joined = new ArrayList<>(outer);
    joined.addAll(arguments);
    return joined.size() == all ? new ClassTy(symbol, List.copyOf(joined)) : symbol.rawType();
  }

  private static List<Ty> outerArguments(ClassSymbol outer, ClassTy qualifier, TypeScope scope) {
    if (qualifier != null && !qualifier.arguments().isEmpty()) {
      var as = qualifier.symbol().lineage().as(outer);
      return as == null ? List.of() : Ty.subst(as.arguments(), qualifier.bindings());
    }
    for (var around = scope.enclosing(); around != null; around = around.outer()) {
      if (around == outer) {
        return around.thisType().arguments();
      }
      var as = around.lineage().as(outer);
      if (as != null) {
        return as.arguments();
      }
    }
    return List.of();
  }
}

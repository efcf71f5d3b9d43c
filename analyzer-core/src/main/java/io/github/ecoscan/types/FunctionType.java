package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.List;

/** What a functional interface type asks of a lambda or method reference. */
record FunctionType(List<Ty> parameters, Ty result) {

  /** The function type of a type; null when it is not known to be functional. */
  static FunctionType of(Ty type, Relations relations) {
    if (type instanceof FreeVar variable && variable.solution != null) {
      return of(variable.solution, relations);
    }
    if (type instanceof MeetTy meet) {
      for (var part : meet.parts()) {
        var function = of(part, relations);
        if (function != null) {
          return function;
        }
      }
      return null;
    }
    if (!(type instanceof ClassTy known)) {
      return null;
    }
    var method = known.symbol().members().functional();
    if (method == null) {
      return null;
    }
    var as = relations.as(withoutWildcards(known, relations), method.owner);
    if (as == null || as.isRaw()) {
      return new FunctionType(method.erasedParameters(), relations.erase(method.result()));
    }
    var bindings = as.bindings();
    return new FunctionType(
        Ty.subst(method.parameters(), bindings), method.result().subst(bindings));
  }

  /** The parameterization a lambda takes for a type with wildcards. */
  private static ClassTy withoutWildcards(ClassTy type, Relations relations) {
    List<Ty> arguments = null;
    for (var i = 0; i < type.arguments().size(); i++) {
      if (type.arguments().get(i) instanceof WildTy wild) {
        arguments = arguments == null ? new ArrayList<>(type.arguments()) : arguments;
        arguments.set(i, bound(wild, type.symbol().typeParameters().get(i), relations));
      }
    }
    return arguments == null ? type : new ClassTy(type.symbol(), arguments);
  }

  private static Ty bound(WildTy wild, TypeVar parameter, Relations relations) {
    if (wild.lower() != null) {
      return wild.lower();
    }
    return wild.upper() != null ? wild.upper() : relations.erase(parameter);
  }

  boolean isVoid() {
    return result == BasicTy.VOID;
  }
}

package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what is worked with into the records that rules see. */
final class PublicNames {
  /** Type arguments nested deeper than this are left out. */
  private static final int DEPTH = 6;

  private final Relations relations;

  PublicNames(Relations relations) {
    this.relations = relations;
  }

  Optional<TypeRef> type(Ty type) {
    return Optional.ofNullable(type(Solver.read(type), 0));
  }

  private TypeRef type(Ty type, int depth) {
    var dimensions = 0;
    var element = relations.upper(type);
    while (element instanceof ArrayTy array) {
      dimensions++;
      element = relations.upper(array.element());
    }
    if (element.isUnknown()) {
      return null;
    }
    if (element instanceof BasicTy basic) {
      return new TypeRef(basic.keyword, List.of(), dimensions);
    }
    var known = element instanceof ClassTy named ? withName(named) : relations.erase(element);
    if (!(known instanceof ClassTy named)) {
      return known.isUnknown() || depth > DEPTH ? null : type(known, depth + 1);
    }
    return new TypeRef(name(named.symbol()), arguments(named, depth), dimensions);
  }

  /** An anonymous class goes by what it extends. */
  private static Ty withName(ClassTy type) {
    return type.symbol() instanceof SourceClass source && source.anonymousOf() != null
        ? source.anonymousOf()
        : type;
  }

  private List<TypeRef> arguments(ClassTy type, int depth) {
    if (type.arguments().isEmpty() || depth > DEPTH) {
      return List.of();
    }
    var arguments = new ArrayList<TypeRef>(type.arguments().size());
    for (var argument : type.arguments()) {
      var converted = type(argument, depth + 1);
      if (converted == null) {
        return List.of();
      }
      arguments.add(converted);
    }
    return arguments;
  }

  private static String name(ClassSymbol symbol) {
    return symbol.canonicalName();
  }

  /** Null when a parameter's type is not known. */
  MethodRef method(MethodSymbol method) {
    var parameters = new ArrayList<String>(method.arity);
    for (var parameter : method.erasedParameters()) {
      var name = erased(parameter);
      if (name == null) {
        return null;
      }
      parameters.add(name);
    }
    return new MethodRef(name(method.owner), method.name, parameters, method.isStatic());
  }

  private static String erased(Ty type) {
    if (type instanceof ArrayTy array) {
      var element = erased(array.element());
      return element == null ? null : element + "[]";
    }
    if (type instanceof ClassTy known) {
      return known.symbol().canonicalName();
    }
    return type instanceof BasicTy basic && !basic.isUnknown() ? basic.keyword : null;
  }

  /** Whether an annotation is among those read; one whose name was not understood may be it. */
  static Answer contains(List<String> annotations, String name) {
    if (annotations.contains(name)) {
      return Answer.YES;
    }
    return annotations.contains("") ? Answer.UNKNOWN : Answer.NO;
  }
}

package io.github.ecoscan.types;

import java.util.List;

/** A class that is named but was not found: only its name is certain. */
final class MissingClass extends ClassSymbol {
  private final String name;
  private final List<String> supertypes;
  private List<Ty> interfaces;

  /**
   * Stands for a class.
   *
   * @param supertypes canonical names of known supertypes
   */
  MissingClass(Universe universe, String name, List<String> supertypes) {
    super(universe, name.replace('.', '/'));
    this.name = name;
    this.supertypes = supertypes;
  }

  @Override
  boolean isKnown() {
    return false;
  }

  @Override
  String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  @Override
  String canonicalName() {
    return name;
  }

  @Override
  int flags() {
    return Flags.PUBLIC;
  }

  @Override
  ClassSymbol outer() {
    return null;
  }

  @Override
  List<TypeVar> ownTypeParameters() {
    return List.of();
  }

  @Override
  Ty superclass() {
    return null;
  }

  @Override
  List<Ty> interfaces() {
    if (interfaces == null) {
      interfaces =
          supertypes.stream().<Ty>map(parent -> universe().canonical(parent).rawType()).toList();
    }
    return interfaces;
  }

  @Override
  List<MethodSymbol> declaredMethods() {
    return List.of();
  }

  @Override
  List<FieldSymbol> declaredFields() {
    return List.of();
  }

  @Override
  ClassSymbol declaredType(String member) {
    return universe().missing(name + "." + member);
  }

  @Override
  boolean hasMemberTypes() {
    return true;
  }

  @Override
  List<String> annotations() {
    return List.of();
  }
}

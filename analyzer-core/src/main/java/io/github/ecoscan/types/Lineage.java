package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A class's supertypes in its own terms: itself, superclasses, then interfaces. {@code Object}
 * stands before the superinterfaces of an interface, as javac searches it.
 */
final class Lineage {
  private final Map<ClassSymbol, ClassTy> types = new LinkedHashMap<>(8);
  private boolean complete = true;

  /** Whether all superclasses were found. */
  private boolean classes;

  private Lineage() {}

  static Lineage of(ClassSymbol symbol) {
    var lineage = new Lineage();
    lineage.addClasses(symbol.thisType());
    for (var type : List.copyOf(lineage.types.values())) {
      lineage.addInterfaces(type);
    }
    return lineage;
  }

  /** Whether all supertypes were found. */
  boolean isComplete() {
    return complete;
  }

  /**
   * Whether a method found in spite of missing supertypes is taken for the one javac finds. A
   * missing interface does not get ahead of a superclass. What a class up to the gap declares is
   * trusted like what the class itself declares, though something beyond may overload it.
   */
  boolean isCertain(MethodSymbol method) {
    if (complete) {
      return true;
    }
    if (method.owner.isInterface() || method.has(Flags.ABSTRACT)) {
      return false;
    }
    return classes || isReached(method.owner);
  }

  /** Whether a class was found going up the superclasses. */
  private boolean isReached(ClassSymbol owner) {
    return types.containsKey(owner) && owner != owner.universe().object().symbol();
  }

  Collection<ClassTy> types() {
    return types.values();
  }

  /**
   * The class as the ancestor, in terms of the class's type parameters; null when it is not one.
   */
  ClassTy as(ClassSymbol ancestor) {
    return types.get(ancestor);
  }

  private void addClasses(ClassTy start) {
    Ty next = start;
    while (next instanceof ClassTy type) {
      complete &= type.symbol().isKnown();
      if (types.putIfAbsent(type.symbol(), type) != null) {
        break;
      }
      next = inTermsOf(type, type.symbol().superclass());
    }
    complete &= next == null || next instanceof ClassTy;
    classes = complete;
    var object = start.symbol().universe().object();
    types.putIfAbsent(object.symbol(), object);
  }

  private void addInterfaces(ClassTy type) {
    for (var parent : parents(type)) {
      if (!(parent instanceof ClassTy above)) {
        complete = false;
      } else if (types.putIfAbsent(above.symbol(), above) == null) {
        complete &= above.symbol().isKnown();
        if (above.symbol().superclass() instanceof ClassTy) {
          addSuperclassOfMisplaced(above);
        }
        addInterfaces(above);
      }
    }
  }

  /** A class named where an interface belongs, as known supertypes of absent types may. */
  private void addSuperclassOfMisplaced(ClassTy type) {
    if (inTermsOf(type, type.symbol().superclass()) instanceof ClassTy parent
        && types.putIfAbsent(parent.symbol(), parent) == null) {
      complete &= parent.symbol().isKnown();
      addInterfaces(parent);
    }
  }

  private static List<Ty> parents(ClassTy type) {
    var interfaces = type.symbol().interfaces();
    if (interfaces.isEmpty()) {
      return interfaces;
    }
    var parents = new ArrayList<Ty>(interfaces.size());
    for (var parent : interfaces) {
      parents.add(inTermsOf(type, parent));
    }
    return parents;
  }

  /** A raw type's supertypes are raw. */
  private static Ty inTermsOf(ClassTy type, Ty parent) {
    if (type.isRaw() && parent instanceof ClassTy above) {
      return above.symbol().rawType();
    }
    return parent == null ? null : parent.subst(type.bindings());
  }
}

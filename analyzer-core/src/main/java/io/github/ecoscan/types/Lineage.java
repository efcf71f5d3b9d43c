package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A class's supertypes in its own terms: itself, superclasses, then interfaces. {@code Object}
 * stands before the superinterfaces of an interface, as javac searches it.
 */
final class Lineage {
  private final ClassSymbol[] symbols;
  private final List<ClassTy> types;

  /** Those that have types among their members: few do. */
  private final List<ClassSymbol> outers;

  private final boolean complete;

  /** Whether all superclasses were found. */
  private final boolean classes;

  private Lineage(Walk walk) {
    this.symbols = Arrays.copyOf(walk.symbols, walk.types.size());
    this.types = List.copyOf(walk.types);
    this.complete = walk.complete;
    this.classes = walk.classes;
    List<ClassSymbol> found = List.of();
    for (var symbol : symbols) {
      if (symbol.isKnown() && symbol.hasMemberTypes()) {
        found = found.isEmpty() ? new ArrayList<>(1) : found;
        found.add(symbol);
      }
    }
    this.outers = found;
  }

  static Lineage of(ClassSymbol symbol) {
    var walk = new Walk();
    walk.addClasses(symbol.thisType());
    for (int i = 0, classes = walk.types.size(); i < classes; i++) {
      walk.addInterfaces(walk.types.get(i));
    }
    return new Lineage(walk);
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
    return as(owner) != null && owner != owner.universe().object().symbol();
  }

  List<ClassTy> types() {
    return types;
  }

  /** The classes of {@link #types}; not to be written to. */
  ClassSymbol[] symbols() {
    return symbols;
  }

  /** Those of the classes that have member types. */
  List<ClassSymbol> outers() {
    return outers;
  }

  /**
   * The class as the ancestor, in terms of the class's type parameters; null when it is not one.
   */
  ClassTy as(ClassSymbol ancestor) {
    for (var i = 0; i < symbols.length; i++) {
      if (symbols[i] == ancestor) {
        return types.get(i);
      }
    }
    return null;
  }

  /** Goes up from a class. */
  private static final class Walk {
    final List<ClassTy> types = new ArrayList<>(8);

    /** Those of the types, which are few: looking through them beats hashing. */
    ClassSymbol[] symbols = new ClassSymbol[8];

    boolean complete = true;
    boolean classes;

    void addClasses(ClassTy start) {
      Ty next = start;
      while (next instanceof ClassTy type) {
        complete &= type.symbol().isKnown();
        if (!add(type)) {
          break;
        }
        next = inTermsOf(type, type.symbol().superclass());
      }
      complete &= next == null || next instanceof ClassTy;
      classes = complete;
      add(start.symbol().universe().object());
    }

    void addInterfaces(ClassTy type) {
      for (var written : type.symbol().interfaces()) {
        if (!(inTermsOf(type, written) instanceof ClassTy above)) {
          complete = false;
        } else if (add(above)) {
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
      if (inTermsOf(type, type.symbol().superclass()) instanceof ClassTy parent && add(parent)) {
        complete &= parent.symbol().isKnown();
        addInterfaces(parent);
      }
    }

    /** Whether a type is the first of its class. */
    private boolean add(ClassTy type) {
      var size = types.size();
      for (var i = 0; i < size; i++) {
        if (symbols[i] == type.symbol()) {
          return false;
        }
      }
      if (size == symbols.length) {
        symbols = Arrays.copyOf(symbols, size * 2);
      }
      symbols[size] = type.symbol();
      types.add(type);
      return true;
    }

    /** A raw type's supertypes are raw. */
    private static Ty inTermsOf(ClassTy type, Ty parent) {
      if (parent == null || type.symbol().typeParameters().isEmpty()) {
        return parent;
      }
      if (type.isRaw() && parent instanceof ClassTy above) {
        return above.symbol().rawType();
      }
      return parent.subst(type.bindings());
    }
  }
}

package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.List;

/**
 * A class or interface, wherever it comes from. Everything that names other classes is found when
 * first asked for; what two threads find at once is equal, so nothing is locked.
 */
abstract class ClassSymbol {
  private final Universe universe;
  private final String internalName;
  private final ClassTy raw;
  private List<TypeVar> allParameters;
  private ClassTy self;
  private Lineage lineage;
  private Members members;
  private NameIndex methodIndex;
  private NameIndex fieldIndex;
  private String packageName;

  ClassSymbol(Universe universe, String internalName) {
    this.universe = universe;
    this.internalName = internalName;
    this.raw = new ClassTy(this, List.of());
  }

  /** Binary name with slashes. */
  final String internalName() {
    return internalName;
  }

  final Universe universe() {
    return universe;
  }

  abstract String simpleName();

  abstract String canonicalName();

  abstract int flags();

  /** The class it is a member of, or null. */
  abstract ClassSymbol outer();

  /** Its own type parameters. */
  abstract List<TypeVar> ownTypeParameters();

  /** Null for {@code Object} and for interfaces. */
  abstract Ty superclass();

  abstract List<Ty> interfaces();

  abstract List<MethodSymbol> declaredMethods();

  abstract List<FieldSymbol> declaredFields();

  abstract ClassSymbol declaredType(String name);

  /** Canonical names of the annotations on its declaration. */
  abstract List<String> annotations();

  /** Whether there may be a {@link #declaredType}. */
  abstract boolean hasMemberTypes();

  /** Places of the {@link #declaredMethods}. */
  final NameIndex methodIndex() {
    var known = methodIndex;
    if (known == null) {
      var declared = declaredMethods();
      known = new NameIndex(declared.size(), i -> declared.get(i).name);
      methodIndex = known;
    }
    return known;
  }

  /** A field declared here; null when there is none. */
  final FieldSymbol declaredField(String name) {
    var declared = declaredFields();
    if (declared.isEmpty()) {
      return null;
    }
    var index = fieldIndex;
    if (index == null) {
      index = new NameIndex(declared.size(), i -> declared.get(i).name);
      fieldIndex = index;
    }
    for (int at = index.start(name), i; (i = index.member(at, name)) >= 0; at++) {
      if (declared.get(i).name.equals(name)) {
        return declared.get(i);
      }
    }
    return null;
  }

  /** Whether its declaration was found. */
  boolean isKnown() {
    return true;
  }

  final boolean has(int flag) {
    return Flags.has(flags(), flag);
  }

  final boolean isInterface() {
    return has(Flags.INTERFACE);
  }

  final String packageName() {
    var known = packageName;
    if (known == null) {
      var slash = internalName.lastIndexOf('/');
      known = slash < 0 ? "" : internalName.substring(0, slash);
      packageName = known;
    }
    return known;
  }

  /** Whether objects of it belong to one of the outer class, and share its type arguments. */
  final boolean isInner() {
    return outer() != null && !has(Flags.STATIC);
  }

  /** The outermost class around it. */
  final ClassSymbol top() {
    var symbol = this;
    while (symbol.outer() != null) {
      symbol = symbol.outer();
    }
    return symbol;
  }

  /** Type parameters of the outer classes whose objects it belongs to, then its own. */
  final List<TypeVar> typeParameters() {
    var known = allParameters;
    if (known == null) {
      known = ownTypeParameters();
      if (isInner() && !outer().typeParameters().isEmpty()) {
        var all = new ArrayList<>(outer().typeParameters());
        all.addAll(known);
        known = List.copyOf(all);
      }
      allParameters = known;
    }
    return known;
  }

  final ClassTy rawType() {
    return raw;
  }

  /** The type of {@code this} in it. */
  final ClassTy thisType() {
    var known = self;
    if (known == null) {
      var parameters = typeParameters();
      known = parameters.isEmpty() ? raw : new ClassTy(this, List.<Ty>copyOf(parameters));
      self = known;
    }
    return known;
  }

  final Lineage lineage() {
    var known = lineage;
    if (known == null) {
      known = Lineage.of(this);
      lineage = known;
    }
    return known;
  }

  final Members members() {
    var known = members;
    if (known == null) {
      known = new Members(this);
      members = known;
    }
    return known;
  }

  /** Whether it is the other or below it, as far as is known. */
  final boolean isBelow(ClassSymbol other) {
    return this == other || lineage().as(other) != null;
  }

  /** A member type, declared here or inherited; null when there is none. */
  final ClassSymbol memberType(String name) {
    var declared = declaredType(name);
    if (declared != null) {
      return declared;
    }
    return superclass() == null && interfaces().isEmpty() ? null : inheritedType(name);
  }

  /** A member type of a member type, and so on along a dotted path; null when there is none. */
  final ClassSymbol memberTypeAt(String path) {
    var symbol = this;
    for (var start = 0; symbol != null && start <= path.length(); ) {
      var dot = path.indexOf('.', start);
      var end = dot < 0 ? path.length() : dot;
      symbol = symbol.memberType(path.substring(start, end));
      start = end + 1;
    }
    return symbol;
  }

  private ClassSymbol inheritedType(String name) {
    for (var ancestor : lineage().outers()) {
      var declared = ancestor.declaredType(name);
      if (declared != null && isInherited(declared, ancestor)) {
        return declared;
      }
    }
    return null;
  }

  private boolean isInherited(ClassSymbol member, ClassSymbol from) {
    if (from == this || member.has(Flags.PUBLIC | Flags.PROTECTED) || from.isInterface()) {
      return true;
    }
    return !member.has(Flags.PRIVATE) && from.packageName().equals(packageName());
  }

  @Override
  public String toString() {
    return internalName;
  }
}

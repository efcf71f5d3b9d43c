package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The fields and methods that a class has, declared or inherited. */
final class Members {
  private static final Object NONE = new Object();

  private final ClassSymbol symbol;
  private final Map<String, List<MethodSymbol>> methods = new ConcurrentHashMap<>(4);
  private final Map<String, Object> fields = new ConcurrentHashMap<>(4);
  private Optional<MethodSymbol> functional;
  private List<MethodSymbol> constructors;

  Members(ClassSymbol symbol) {
    this.symbol = symbol;
  }

  /** A field; null when there is none. */
  FieldSymbol field(String name) {
    var known = fields.get(name);
    if (known == null) {
      var found = searchField(name);
      known = found == null ? NONE : found;
      fields.put(name, known);
    }
    return known instanceof FieldSymbol field ? field : null;
  }

  private FieldSymbol searchField(String name) {
    for (var type : symbol.lineage().symbols()) {
      var declared = type.declaredField(name);
      if (declared != null && isInherited(type, declared.flags)) {
        return declared;
      }
    }
    return null;
  }

  /** The constructors. */
  List<MethodSymbol> constructors() {
    var known = constructors;
    if (known == null) {
      var all = new ArrayList<MethodSymbol>(2);
      for (var method : symbol.declaredMethods()) {
        if (method.isConstructor()) {
          all.add(method);
        }
      }
      known = List.copyOf(all);
      constructors = known;
    }
    return known;
  }

  /** The methods of a name, without those that others of them override. */
  List<MethodSymbol> methods(String name) {
    var known = methods.get(name);
    if (known == null) {
      known = searchMethods(name);
      methods.put(name, known);
    }
    return known;
  }

  private List<MethodSymbol> searchMethods(String name) {
    List<MethodSymbol> found = List.of();
    for (var type : symbol.lineage().symbols()) {
      var index = type.methodIndex();
      var declared = type.declaredMethods();
      for (int at = index.start(name), i; (i = index.member(at, name)) >= 0; at++) {
        var method = declared.get(i);
        if (method.name.equals(name) && isMember(method)) {
          found = found.isEmpty() ? new ArrayList<>(2) : found;
          add(method, found);
        }
      }
    }
    return found;
  }

  private boolean isMember(MethodSymbol method) {
    if (method.owner != symbol && method.isStatic() && method.owner.isInterface()) {
      return false;
    }
    // an interface has the public methods of Object only
    var hidden = symbol.isInterface() && !method.owner.isInterface() && !method.has(Flags.PUBLIC);
    return !hidden && isInherited(method.owner, method.flags);
  }

  private boolean isInherited(ClassSymbol owner, int flags) {
    if (owner == symbol || Flags.has(flags, Flags.PUBLIC | Flags.PROTECTED)) {
      return true;
    }
    return !Flags.has(flags, Flags.PRIVATE) && owner.packageName().equals(symbol.packageName());
  }

  private void add(MethodSymbol method, List<MethodSymbol> found) {
    for (var i = 0; i < found.size(); i++) {
      var other = found.get(i);
      if (sameSignature(method, other)) {
        if (hides(other, method)) {
          return;
        }
        if (method.owner != other.owner && method.owner.isBelow(other.owner)) {
          found.set(i, method);
          return;
        }
      }
    }
    found.add(method);
  }

  /** Whether the first, found earlier, stands for the second. */
  private boolean hides(MethodSymbol earlier, MethodSymbol later) {
    if (earlier.owner == later.owner) {
      return false;
    }
    if (earlier.owner.isBelow(later.owner)) {
      return true;
    }
    var concreteOfClass = !earlier.owner.isInterface() && !earlier.has(Flags.ABSTRACT);
    return concreteOfClass && later.owner.isInterface();
  }

  /** Whether two methods take the same parameters as members of the class. */
  boolean sameSignature(MethodSymbol one, MethodSymbol other) {
    if (one.arity != other.arity) {
      return false;
    }
    return one.arity == 0
        || one.erasedParameters().equals(other.erasedParameters())
        || parameters(one).equals(parameters(other));
  }

  private List<Ty> parameters(MethodSymbol method) {
    var as = symbol.lineage().as(method.owner);
    var relations = symbol.universe().relations();
    return as == null
        ? method.erasedParameters()
        : relations.erase(Ty.subst(method.parameters(), as.bindings()));
  }

  /** The one abstract method of a functional interface; null when it is not one. */
  MethodSymbol functional() {
    var known = functional;
    if (known == null) {
      known = Optional.ofNullable(symbol.isInterface() ? searchFunctional() : null);
      functional = known;
    }
    return known.orElse(null);
  }

  private MethodSymbol searchFunctional() {
    if (!symbol.lineage().isComplete()) {
      return null;
    }
    MethodSymbol only = null;
    for (var type : symbol.lineage().symbols()) {
      for (var method : type.declaredMethods()) {
        if (!method.has(Flags.ABSTRACT)
            || isOfObject(method)
            || !methods(method.name).contains(method)) {
          continue;
        }
        if (only == null) {
          only = method;
        } else if (!only.name.equals(method.name) || !sameSignature(only, method)) {
          return null;
        }
      }
    }
    return only;
  }

  private boolean isOfObject(MethodSymbol method) {
    for (var inherited : symbol.universe().object().symbol().declaredMethods()) {
      if (inherited.has(Flags.PUBLIC)
          && inherited.name.equals(method.name)
          && inherited.erasedParameters().equals(method.erasedParameters())) {
        return true;
      }
    }
    return false;
  }
}

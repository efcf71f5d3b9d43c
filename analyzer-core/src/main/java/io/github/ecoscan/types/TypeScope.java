package io.github.ecoscan.types;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where the simple name of a type is looked up. */
interface TypeScope {

  /** A type variable or raw class type; null when the name stands for no type here. */
  Ty find(String simpleName);

  /** The innermost class around, or null. */
  ClassSymbol enclosing();

  Universe universe();

  /** The file around. */
  UnitScope unit();

  /** This scope with type parameters in front. */
  default TypeScope with(List<TypeVar> variables) {
    return variables.isEmpty() ? this : new VariableScope(variables, this);
  }

  /** The type parameters of a method or class. */
  record VariableScope(List<TypeVar> variables, TypeScope parent) implements TypeScope {
    @Override
    public Ty find(String simpleName) {
      for (var variable : variables) {
        if (variable.name().equals(simpleName)) {
          return variable;
        }
      }
      return parent.find(simpleName);
    }

    @Override
    public ClassSymbol enclosing() {
      return parent.enclosing();
    }

    @Override
    public Universe universe() {
      return parent.universe();
    }

    @Override
    public UnitScope unit() {
      return parent.unit();
    }
  }

  /** A class declared in a block. */
  record LocalScope(ClassSymbol symbol, TypeScope parent) implements TypeScope {
    @Override
    public Ty find(String simpleName) {
      return symbol.simpleName().equals(simpleName) ? symbol.rawType() : parent.find(simpleName);
    }

    @Override
    public ClassSymbol enclosing() {
      return parent.enclosing();
    }

    @Override
    public Universe universe() {
      return parent.universe();
    }

    @Override
    public UnitScope unit() {
      return parent.unit();
    }
  }

  /** The inside of a class: its type parameters and its member types. */
  final class BodyScope implements TypeScope {
    private final ClassSymbol symbol;
    private final TypeScope parent;
    private final Map<String, Ty> found = new ConcurrentHashMap<>(4);

    BodyScope(ClassSymbol symbol, TypeScope parent) {
      this.symbol = symbol;
      this.parent = parent;
    }

    @Override
    public Ty find(String simpleName) {
      if (symbol.ownTypeParameters().isEmpty()) {
        if (symbol.simpleName().equals(simpleName)) {
          return symbol.rawType();
        }
        if (!symbol.hasMemberTypes() && symbol.lineage().outers().isEmpty()) {
          // most classes add no name but their own: the scope around keeps the answer
          return parent.find(simpleName);
        }
      }
      var known = found.get(simpleName);
      if (known == null) {
        var type = search(simpleName);
        known = type == null ? BasicTy.UNKNOWN : type;
        found.put(simpleName, known);
      }
      return known.isUnknown() ? null : known;
    }

    private Ty search(String simpleName) {
      for (var variable : symbol.ownTypeParameters()) {
        if (variable.name().equals(simpleName)) {
          return variable;
        }
      }
      if (symbol.simpleName().equals(simpleName)) {
        return symbol.rawType();
      }
      var member = symbol.memberType(simpleName);
      return member == null ? parent.find(simpleName) : member.rawType();
    }

    @Override
    public ClassSymbol enclosing() {
      return symbol;
    }

    @Override
    public Universe universe() {
      return symbol.universe();
    }

    @Override
    public UnitScope unit() {
      return parent.unit();
    }
  }
}

package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The least type above several, and the greatest below. */
final class Bounds {
  /** Nesting of least upper bounds after which a type argument is left open. */
  private static final int DEPTH = 2;

  private final Relations relations;

  Bounds(Relations relations) {
    this.relations = relations;
  }

  /** The most special type that all are; unknown if one is. */
  Ty least(List<Ty> types) {
    return least(types, 0);
  }

  private Ty least(List<Ty> types, int depth) {
    var distinct = new LinkedHashSet<Ty>();
    for (var type : types) {
      if (type.isUnknown()) {
        return type;
      }
      if (type != BasicTy.NULL) {
        distinct.add(relations.upper(type));
      }
    }
    if (distinct.isEmpty()) {
      return types.isEmpty() ? BasicTy.UNKNOWN : BasicTy.NULL;
    }
    if (distinct.size() == 1) {
      return distinct.iterator().next();
    }
    var all = List.copyOf(distinct);
    return all.stream().allMatch(ArrayTy.class::isInstance) ? array(all, depth) : above(all, depth);
  }

  private Ty array(List<Ty> arrays, int depth) {
    var elements = arrays.stream().map(type -> ((ArrayTy) type).element()).toList();
    return elements.stream().anyMatch(Ty::isPrimitive)
        ? relations.object()
        : ArrayTy.of(least(elements, depth), 1);
  }

  private Ty above(List<Ty> types, int depth) {
    var common = ancestors(types.get(0));
    for (var type : types) {
      if (!isComplete(type)) {
        return oneAbove(types);
      }
      common.retainAll(ancestors(type));
    }
    var parts = new ArrayList<Ty>(1);
    for (var candidate : common) {
      if (common.stream().noneMatch(other -> other != candidate && other.isBelow(candidate))) {
        parts.add(instance(candidate, types, depth));
      }
    }
    return parts.isEmpty() ? relations.object() : MeetTy.of(List.copyOf(parts));
  }

  /** With gaps in what is known, only one of the types can be the answer. */
  private Ty oneAbove(List<Ty> types) {
    for (var candidate : types) {
      if (types.stream().allMatch(type -> relations.subtype(type, candidate).isYes())) {
        return candidate;
      }
    }
    return BasicTy.UNKNOWN;
  }

  private boolean isComplete(Ty type) {
    if (type instanceof ClassTy known) {
      return known.symbol().lineage().isComplete();
    }
    return relations.bounds(type).stream().allMatch(this::isComplete);
  }

  private Set<ClassSymbol> ancestors(Ty type) {
    var found = new LinkedHashSet<ClassSymbol>();
    collect(type, found, 0);
    return found;
  }

  private void collect(Ty type, Set<ClassSymbol> into, int depth) {
    if (type instanceof ClassTy known) {
      known.symbol().lineage().types().forEach(above -> into.add(above.symbol()));
    } else if (type instanceof BasicTy) {
      collect(relations.box(type) == type ? relations.object() : relations.box(type), into, depth);
    } else if (type instanceof ArrayTy) {
      into.add(relations.object().symbol());
    } else if (depth < 16) {
      relations.bounds(type).forEach(bound -> collect(bound, into, depth + 1));
    }
  }

  private Ty instance(ClassSymbol symbol, List<Ty> types, int depth) {
    if (symbol.typeParameters().isEmpty()) {
      return symbol.rawType();
    }
    var instances = new ArrayList<ClassTy>(types.size());
    for (var type : types) {
      var as = relations.as(relations.box(type), symbol);
      if (as == null || as.isRaw()) {
        return symbol.rawType();
      }
      instances.add(as);
    }
    var arguments = new ArrayList<Ty>(1);
    for (var i = 0; i < symbol.typeParameters().size(); i++) {
      var index = i;
      arguments.add(
          argument(instances.stream().map(t -> t.arguments().get(index)).toList(), depth));
    }
    return new ClassTy(symbol, List.copyOf(arguments));
  }

  private Ty argument(List<Ty> arguments, int depth) {
    var first = arguments.get(0);
    if (arguments.stream().allMatch(first::equals)) {
      return first;
    }
    if (depth >= DEPTH) {
      return WildTy.ANY;
    }
    var bound = least(arguments, depth + 1);
    return bound.isUnknown() ? WildTy.ANY : WildTy.extending(bound);
  }

  /** The parts of an intersection of the types: those that no other is below. */
  Ty greatest(List<Ty> types) {
    var kept = new ArrayList<Ty>(1);
    for (var type : types) {
      if (type.isUnknown()) {
        return type;
      }
      if (kept.stream().anyMatch(other -> relations.subtype(other, type).isYes())) {
        continue;
      }
      kept.removeIf(other -> relations.subtype(type, other).isYes());
      kept.add(type);
    }
    return kept.isEmpty() ? relations.object() : MeetTy.of(List.copyOf(kept));
  }
}

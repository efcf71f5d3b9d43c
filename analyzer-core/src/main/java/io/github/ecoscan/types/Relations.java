package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.List;

/** How types relate: erasure, boxing, subtyping by class, members of generic types. */
final class Relations {
  private final Universe universe;
  private Ty string;

  Relations(Universe universe) {
    this.universe = universe;
  }

  ClassTy object() {
    return universe.object();
  }

  Ty string() {
    var known = string;
    if (known == null) {
      known = universe.named("java/lang/String");
      string = known;
    }
    return known;
  }

  /** The type of a value read through a type: bounds for wildcards, solutions for variables. */
  Ty upper(Ty type) {
    if (type instanceof WildTy wild) {
      return wild.upper() == null ? object() : upper(wild.upper());
    }
    if (type instanceof FreeVar free && free.solution != null) {
      return upper(free.solution);
    }
    return type;
  }

  Ty erase(Ty type) {
    if (type instanceof ClassTy known) {
      return known.symbol().rawType();
    }
    if (type instanceof ArrayTy array) {
      return new ArrayTy(erase(array.element()));
    }
    if (type instanceof TypeVar variable) {
      return eraseBound(variable.bounds());
    }
    if (type instanceof MeetTy meet) {
      return erase(meet.parts().get(0));
    }
    if (type instanceof WildTy wild) {
      return wild.upper() == null ? object() : erase(wild.upper());
    }
    if (type instanceof FreeVar free) {
      return free.solution == null ? erase(free.declared) : erase(free.solution);
    }
    return type;
  }

  private Ty eraseBound(List<Ty> bounds) {
    if (bounds.isEmpty()) {
      return object();
    }
    var first = bounds.get(0);
    // a variable bounded by a variable: follow it, but not in circles
    for (var i = 0; first instanceof TypeVar next && i < 16; i++) {
      first = next.bounds().isEmpty() ? object() : next.bounds().get(0);
    }
    return first instanceof TypeVar ? object() : erase(first);
  }

  List<Ty> erase(List<Ty> types) {
    var erased = new ArrayList<Ty>(types.size());
    for (var type : types) {
      erased.add(erase(type));
    }
    return List.copyOf(erased);
  }

  Ty box(Ty type) {
    return type instanceof BasicTy basic && (basic.isValue() || basic == BasicTy.VOID)
        ? universe.named(basic.box)
        : type;
  }

  /** The primitive type a value may be unboxed to, itself if it is one; else null. */
  BasicTy unbox(Ty type) {
    if (type instanceof BasicTy basic) {
      return basic.isValue() ? basic : null;
    }
    if (type instanceof ClassTy known) {
      return known.symbol().internalName().startsWith("java/lang/")
          ? unbox(known.symbol().internalName())
          : null;
    }
    var upper = upper(type);
    if (upper != type) {
      return unbox(upper);
    }
    if (type instanceof TypeVar variable && !variable.bounds().isEmpty()) {
      return unbox(erase(variable));
    }
    if (type instanceof MeetTy meet) {
      return unbox(meet.parts().get(0));
    }
    return null;
  }

  private static BasicTy unbox(String internalName) {
    return switch (internalName) {
      case "java/lang/Boolean" -> BasicTy.BOOLEAN;
      case "java/lang/Byte" -> BasicTy.BYTE;
      case "java/lang/Short" -> BasicTy.SHORT;
      case "java/lang/Character" -> BasicTy.CHAR;
      case "java/lang/Integer" -> BasicTy.INT;
      case "java/lang/Long" -> BasicTy.LONG;
      case "java/lang/Float" -> BasicTy.FLOAT;
      case "java/lang/Double" -> BasicTy.DOUBLE;
      default -> null;
    };
  }

  /** Whether the first class is the second or one below it. */
  Answer below(ClassSymbol symbol, ClassSymbol ancestor) {
    if (symbol.isBelow(ancestor)) {
      return Answer.YES;
    }
    return symbol.lineage().isComplete() || ancestor.has(Flags.FINAL) ? Answer.NO : Answer.UNKNOWN;
  }

  /** The type seen as an instance of a class above it; null when it is not known to be one. */
  ClassTy as(Ty type, ClassSymbol ancestor) {
    if (type instanceof ClassTy known) {
      var as = known.symbol() == ancestor ? known : known.symbol().lineage().as(ancestor);
      if (as == null || known.symbol() == ancestor) {
        return as;
      }
      return known.isRaw() ? ancestor.rawType() : (ClassTy) as.subst(known.bindings());
    }
    if (type instanceof ArrayTy) {
      return ancestor == object().symbol() ? object() : null;
    }
    for (var bound : bounds(type)) {
      var as = as(bound, ancestor);
      if (as != null) {
        return as;
      }
    }
    return null;
  }

  /** What is certain about a value of a type that is no class: its bounds. */
  List<Ty> bounds(Ty type) {
    if (type instanceof TypeVar variable) {
      return variable.bounds().isEmpty() ? List.of(object()) : variable.bounds();
    }
    if (type instanceof MeetTy meet) {
      return meet.parts();
    }
    if (type instanceof FreeVar free && free.solution == null) {
      return free.declaredBounds;
    }
    var upper = upper(type);
    return upper == type ? List.of() : List.of(upper);
  }

  /** A type whose wildcards have explicit upper bounds, so that its members can be looked at. */
  Ty capture(Ty type) {
    if (!(type instanceof ClassTy known) || known.arguments().isEmpty()) {
      return type;
    }
    List<Ty> captured = null;
    for (var i = 0; i < known.arguments().size(); i++) {
      if (known.arguments().get(i) instanceof WildTy wild) {
        captured = captured == null ? new ArrayList<>(known.arguments()) : captured;
        captured.set(i, capture(wild, known, i));
      }
    }
    return captured == null ? type : new ClassTy(known.symbol(), captured);
  }

  private Ty capture(WildTy wild, ClassTy type, int index) {
    var parameters = type.symbol().typeParameters();
    if (index >= parameters.size()) {
      return wild;
    }
    var declared = parameters.get(index).bounds();
    if (declared.isEmpty()) {
      return wild.upper() == null ? new WildTy(object(), wild.lower()) : wild;
    }
    var bound = MeetTy.of(Ty.subst(declared, type.bindings()));
    if (wild.upper() == null || isStrictlyBelow(bound, wild.upper())) {
      return new WildTy(bound instanceof WildTy inner ? upper(inner) : bound, wild.lower());
    }
    return wild;
  }

  private boolean isStrictlyBelow(Ty type, Ty other) {
    return subtype(erase(type), erase(other)).isYes()
        && !subtype(erase(other), erase(type)).isYes();
  }

  /**
   * Whether a value of the first type is one of the second, judged by their classes. Type arguments
   * do not count.
   */
  Answer subtype(Ty from, Ty to) {
    if (from == to) {
      return from.isUnknown() ? Answer.UNKNOWN : Answer.YES;
    }
    if (from.isUnknown() || to.isUnknown()) {
      return Answer.UNKNOWN;
    }
    if (from instanceof BasicTy basic) {
      return fromBasic(basic, to);
    }
    if (to instanceof BasicTy) {
      return Answer.NO;
    }
    if (to instanceof ClassTy target) {
      return toClass(from, target);
    }
    if (to instanceof ArrayTy target) {
      return toArray(from, target);
    }
    if (to instanceof WildTy wild) {
      return subtype(from, wild.lower() != null ? wild.lower() : upper(wild));
    }
    if (to instanceof MeetTy meet) {
      return all(from, meet.parts());
    }
    if (to instanceof FreeVar free) {
      return free.solution != null ? subtype(from, free.solution) : all(from, eraseAll(free));
    }
    return any(bounds(from), to);
  }

  private List<Ty> eraseAll(FreeVar free) {
    return erase(free.declared.bounds());
  }

  private Answer fromBasic(BasicTy from, Ty to) {
    if (from == BasicTy.NULL) {
      return Answer.of(!(to instanceof BasicTy));
    }
    return Answer.of(to instanceof BasicTy target && from.widensTo(target));
  }

  private Answer toClass(Ty from, ClassTy to) {
    if (to.symbol() == object().symbol()) {
      return Answer.YES;
    }
    if (from instanceof ClassTy known) {
      return below(known.symbol(), to.symbol());
    }
    if (from instanceof ArrayTy) {
      var name = to.symbol().internalName();
      return Answer.of(name.equals("java/lang/Cloneable") || name.equals("java/io/Serializable"));
    }
    return any(bounds(from), to);
  }

  private Answer toArray(Ty from, ArrayTy to) {
    if (from instanceof ArrayTy array) {
      var primitive = array.element().isPrimitive() || to.element().isPrimitive();
      return primitive
          ? Answer.of(array.element() == to.element())
          : subtype(array.element(), to.element());
    }
    return from instanceof ClassTy ? Answer.NO : any(bounds(from), to);
  }

  private Answer any(List<Ty> from, Ty to) {
    var answer = Answer.NO;
    for (var part : from) {
      var one = subtype(part, to);
      if (one.isYes()) {
        return one;
      }
      answer = one.isNo() ? answer : one;
    }
    return answer;
  }

  private Answer all(Ty from, List<Ty> to) {
    var answer = Answer.YES;
    for (var part : to) {
      var one = subtype(from, part);
      if (one.isNo()) {
        return one;
      }
      answer = one.isYes() ? answer : one;
    }
    return answer;
  }
}

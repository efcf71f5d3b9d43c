package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.List;

/** Whether methods take arguments, phase by phase. */
final class Applicability {
  /** Variables bounded by variables that are followed. */
  private static final int GUESS_DEPTH = 8;

  private final Typing typing;
  private final Relations relations;

  Applicability(Typing typing) {
    this.typing = typing;
    this.relations = typing.relations;
  }

  /** How arguments are converted. */
  enum Phase {
    STRICT,
    LOOSE,
    VARIABLE
  }

  /** Whether a method takes so many arguments. */
  static boolean fits(MethodSymbol method, int count, Phase phase) {
    return phase == Phase.VARIABLE
        ? method.isVarargs() && count >= method.arity - 1
        : method.arity == count;
  }

  /** Whether a method takes the arguments. */
  Answer of(MethodSymbol method, List<Argument> arguments, Ty receiver, Phase phase) {
    var answer = Answer.YES;
    for (var i = 0; i < arguments.size(); i++) {
      var argument = arguments.get(i);
      var formal = formal(method, i, phase == Phase.VARIABLE, receiver);
      var one =
          argument.isFunctional()
              ? typing.functions.fits(argument.node(), formal, method)
              : accepts(argument.type(), formal, method, phase);
      if (one.isNo()) {
        return one;
      }
      answer = one.isYes() ? answer : one;
    }
    return answer;
  }

  /** The type of a parameter as a member of the receiver's type. */
  Ty formal(MethodSymbol method, int index, boolean expanded, Ty receiver) {
    var written = method.parameter(index, expanded);
    if (receiver == null || method.isStatic() || method.owner.typeParameters().isEmpty()) {
      return written;
    }
    var as = relations.as(receiver, method.owner);
    if (as == null) {
      return written;
    }
    return as.isRaw() ? relations.erase(written) : written.subst(as.bindings());
  }

  /** Whether a value may be passed to a parameter of the method. */
  Answer accepts(Ty from, Ty formal, MethodSymbol method, Phase phase) {
    var type = from instanceof FreeVar ? guess(from, 0) : from;
    if (type.isUnknown() || formal.isUnknown()) {
      return Answer.UNKNOWN;
    }
    if (formal instanceof TypeVar variable && method.typeParameters.contains(variable)) {
      return toVariable(type, variable, method, phase);
    }
    if (formal instanceof ArrayTy array && type instanceof ArrayTy value) {
      return array.element() instanceof TypeVar && value.element().isPrimitive()
          ? Answer.NO
          : array.element().isPrimitive() || value.element().isPrimitive()
              ? Answer.of(array.element() == value.element())
              : accepts(value.element(), array.element(), method, Phase.STRICT);
    }
    var loose = phase != Phase.STRICT || from instanceof FreeVar;
    if (loose && type.isPrimitive() != formal.isPrimitive() && type != BasicTy.NULL) {
      return boxed(type, formal, method);
    }
    return relations.subtype(type, formal);
  }

  private Answer boxed(Ty type, Ty formal, MethodSymbol method) {
    if (type.isPrimitive()) {
      return accepts(relations.box(type), formal, method, Phase.STRICT);
    }
    var value = relations.unbox(type);
    if (value == null) {
      return type instanceof ClassTy known && known.symbol().isKnown()
          ? Answer.NO
          : relations.subtype(type, formal);
    }
    return relations.subtype(value, formal);
  }

  private Answer toVariable(Ty type, TypeVar variable, MethodSymbol method, Phase phase) {
    if (type.isPrimitive()) {
      return phase == Phase.STRICT
          ? Answer.NO
          : toVariable(relations.box(type), variable, method, phase);
    }
    var answer = Answer.YES;
    for (var bound : variable.bounds()) {
      if (bound instanceof TypeVar other && method.typeParameters.contains(other)) {
        continue;
      }
      var one = relations.subtype(type, relations.erase(bound));
      if (one.isNo()) {
        return one;
      }
      answer = one.isYes() ? answer : one;
    }
    return answer;
  }

  /** What a variable that is not solved yet would be if it were solved now; its class counts. */
  private Ty guess(Ty type, int depth) {
    if (type instanceof ArrayTy array) {
      return new ArrayTy(guess(array.element(), depth));
    }
    if (!(type instanceof FreeVar variable)) {
      return Solver.isOpen(type) ? relations.erase(type) : type;
    }
    if (variable.solution != null) {
      return guess(variable.solution, depth);
    }
    if (depth > GUESS_DEPTH) {
      return BasicTy.NULL;
    }
    for (var known : variable.equal) {
      if (!(known instanceof FreeVar)) {
        return guess(known, depth + 1);
      }
    }
    var lower = new ArrayList<Ty>(2);
    for (var known : variable.lower) {
      lower.add(guess(known, depth + 1));
    }
    return lower.isEmpty() ? BasicTy.NULL : typing.bounds.least(lower);
  }
}

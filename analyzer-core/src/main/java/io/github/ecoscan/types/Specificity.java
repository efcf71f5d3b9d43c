package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.List;

/** Finds the most specific of several applicable methods. */
final class Specificity {
  private final Typing typing;
  private final Applicability applicability;

  Specificity(Typing typing, Applicability applicability) {
    this.typing = typing;
    this.applicability = applicability;
  }

  /** The method more specific than all others; null when there is none. */
  MethodSymbol best(
      List<MethodSymbol> methods, List<Argument> arguments, Ty receiver, boolean expanded) {
    if (methods.size() == 1) {
      return methods.get(0);
    }
    var best = new ArrayList<MethodSymbol>(2);
    for (var method : methods) {
      if (isBest(method, methods, arguments, receiver, expanded)) {
        best.add(method);
      }
    }
    return best.isEmpty() ? null : best.size() == 1 ? best.get(0) : preferred(best);
  }

  private boolean isBest(
      MethodSymbol method,
      List<MethodSymbol> methods,
      List<Argument> arguments,
      Ty receiver,
      boolean expanded) {
    for (var other : methods) {
      if (other != method && !isMoreSpecific(method, other, arguments, receiver, expanded)) {
        return false;
      }
    }
    return true;
  }

  /**
   * One of several methods with the same parameters. A method with a body comes first, then the one
   * whose result is most special, then the JDK's, then the one that javac meets last.
   */
  private MethodSymbol preferred(List<MethodSymbol> methods) {
    var kept = methods.stream().filter(m -> !isOverridden(m, methods)).toList();
    var concrete = kept.stream().filter(m -> !m.has(Flags.ABSTRACT)).toList();
    if (concrete.size() == 1) {
      return concrete.get(0);
    }
    var chosen = kept.get(0);
    for (var method : kept.subList(1, kept.size())) {
      var result = typing.relations.erase(method.result());
      var other = typing.relations.erase(chosen.result());
      var keepsJdk = result.equals(other) && isOfJdk(chosen) && !isOfJdk(method);
      if (!keepsJdk && typing.relations.subtype(result, other).isYes()) {
        chosen = method;
      }
    }
    return chosen;
  }

  private static boolean isOfJdk(MethodSymbol method) {
    return method.owner.internalName().startsWith("java/");
  }

  private static boolean isOverridden(MethodSymbol method, List<MethodSymbol> among) {
    return among.stream().anyMatch(m -> m.owner != method.owner && m.owner.isBelow(method.owner));
  }

  private boolean isMoreSpecific(
      MethodSymbol method,
      MethodSymbol other,
      List<Argument> arguments,
      Ty receiver,
      boolean expanded) {
    for (var i = 0; i < arguments.size(); i++) {
      var mine = applicability.formal(method, i, expanded, receiver);
      var theirs = applicability.formal(other, i, expanded, receiver);
      if (!isMoreSpecific(mine, theirs, other, arguments.get(i))) {
        return false;
      }
    }
    return !expanded
        || arguments.size() >= Math.max(method.arity, other.arity)
        || restFits(method, other, arguments.size(), receiver);
  }

  /** With fewer arguments than parameters, the remaining element types count as well. */
  private boolean restFits(MethodSymbol method, MethodSymbol other, int from, Ty receiver) {
    for (var i = from; i < Math.max(method.arity, other.arity); i++) {
      var mine = applicability.formal(method, i, true, receiver);
      var theirs = applicability.formal(other, i, true, receiver);
      if (!applicability.accepts(mine, theirs, other, Applicability.Phase.STRICT).isYes()) {
        return false;
      }
    }
    return true;
  }

  private boolean isMoreSpecific(Ty mine, Ty theirs, MethodSymbol other, Argument argument) {
    if (mine.equals(theirs)
        || applicability.accepts(mine, theirs, other, Applicability.Phase.STRICT).isYes()) {
      return true;
    }
    return argument.isFunctional()
        && mine instanceof ClassTy one
        && theirs instanceof ClassTy two
        && typing.functions.isMoreSpecific(argument.node(), one, two);
  }
}

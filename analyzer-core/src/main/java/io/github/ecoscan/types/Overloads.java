package io.github.ecoscan.types;

import io.github.ecoscan.types.Applicability.Phase;
import java.util.ArrayList;
import java.util.List;

/** Chooses among overloaded methods as the language does: by phases, then the most specific. */
final class Overloads {
  private final Typing typing;
  private final Relations relations;
  private final Applicability applicability;
  private final Specificity specificity;

  Overloads(Typing typing) {
    this.typing = typing;
    this.relations = typing.relations;
    this.applicability = new Applicability(typing);
    this.specificity = new Specificity(typing, applicability);
  }

  /**
   * A method and how it takes its arguments.
   *
   * @param expanded whether trailing arguments go into a variable parameter one by one
   */
  record Choice(MethodSymbol method, boolean expanded) {}

  private static final List<Phase> PHASES = List.of(Phase.values());

  /**
   * Chooses a method.
   *
   * @return null when none is certain
   */
  Choice choose(List<MethodSymbol> candidates, List<Argument> arguments, Ty receiver) {
    var reachable = accessible(candidates);
    if (reachable.size() == 1) {
      return only(reachable.get(0), arguments);
    }
    if (hasUnknown(arguments) && !isDecided(reachable, arguments, receiver)) {
      return null;
    }
    for (var phase : PHASES) {
      var applicable = applicable(reachable, arguments, receiver, phase);
      if (!applicable.isEmpty()) {
        if (hasRivals(reachable, arguments.size())
            && isDoubtful(applicable, arguments, receiver, phase)) {
          return null;
        }
        var best = specificity.best(applicable, arguments, receiver, phase == Phase.VARIABLE);
        return best == null ? null : new Choice(best, phase == Phase.VARIABLE);
      }
    }
    return null;
  }

  /** The methods that may be meant, whatever the arguments of unknown type are. */
  List<MethodSymbol> possible(
      List<MethodSymbol> candidates, List<Argument> arguments, Ty receiver) {
    var found = new ArrayList<MethodSymbol>(candidates.size());
    for (var method : accessible(candidates)) {
      for (var phase : List.of(Phase.LOOSE, Phase.VARIABLE)) {
        if (!found.contains(method)
            && Applicability.fits(method, arguments.size(), phase)
            && !applicability.of(method, arguments, receiver, phase).isNo()) {
          found.add(method);
        }
      }
    }
    return found;
  }

  /** The one class that declares all the methods; null when there are several, or no methods. */
  static ClassSymbol owner(List<MethodSymbol> methods) {
    var owner = methods.isEmpty() ? null : methods.get(0).owner;
    for (var method : methods) {
      if (method.owner != owner) {
        return null;
      }
    }
    return owner;
  }

  private static boolean hasRivals(List<MethodSymbol> methods, int count) {
    var fitting = 0;
    for (var method : methods) {
      if (Applicability.fits(method, count, Phase.LOOSE)
          || Applicability.fits(method, count, Phase.VARIABLE)) {
        fitting++;
      }
    }
    return fitting > 1;
  }

  /**
   * Whether a type that was not found decides between methods. One that takes the very type is
   * right in any case: if others apply as well, it is more specific.
   */
  private boolean isDoubtful(
      List<MethodSymbol> methods, List<Argument> arguments, Ty receiver, Phase phase) {
    for (var i = 0; i < arguments.size(); i++) {
      var type = arguments.get(i).type();
      if (arguments.get(i).isFunctional() || type.isUnknown()) {
        continue;
      }
      var exact = false;
      var doubt = false;
      for (var method : methods) {
        var formal = applicability.formal(method, i, phase == Phase.VARIABLE, receiver);
        var answer = applicability.accepts(type, formal, method, phase);
        doubt |= !answer.isYes() && !answer.isNo();
        exact |= relations.erase(formal).equals(relations.erase(type));
      }
      if (doubt && !exact) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasUnknown(List<Argument> arguments) {
    for (var argument : arguments) {
      if (argument.type().isUnknown() && !argument.isFunctional()) {
        return true;
      }
    }
    return false;
  }

  private Choice only(MethodSymbol method, List<Argument> arguments) {
    if (Applicability.fits(method, arguments.size(), Phase.LOOSE)
        && (!method.isVarargs() || !isExpanded(method, arguments))) {
      return new Choice(method, false);
    }
    return Applicability.fits(method, arguments.size(), Phase.VARIABLE)
        ? new Choice(method, true)
        : null;
  }

  private boolean isExpanded(MethodSymbol method, List<Argument> arguments) {
    var last = arguments.get(arguments.size() - 1);
    return last.isFunctional()
        || applicability
            .accepts(last.type(), method.parameter(method.arity - 1, false), method, Phase.LOOSE)
            .isNo();
  }

  /** Whether arguments of unknown type cannot change the choice. */
  private boolean isDecided(List<MethodSymbol> candidates, List<Argument> arguments, Ty receiver) {
    var possible = new ArrayList<MethodSymbol>();
    for (var phase : List.of(Phase.LOOSE, Phase.VARIABLE)) {
      for (var method : applicable(candidates, arguments, receiver, phase)) {
        if (!possible.contains(method)) {
          possible.add(method);
        }
      }
      if (!possible.isEmpty() && phase == Phase.LOOSE && allAccept(possible, arguments)) {
        break;
      }
    }
    if (possible.size() == 1) {
      return true;
    }
    for (var i = 0; i < arguments.size(); i++) {
      if (!arguments.get(i).isFunctional() && arguments.get(i).type().isUnknown()) {
        var index = i;
        var same =
            possible.stream()
                .map(m -> index < m.arity ? m.erasedParameters().get(index) : BasicTy.UNKNOWN)
                .distinct()
                .count();
        if (same > 1) {
          return false;
        }
      }
    }
    return !possible.isEmpty();
  }

  /**
   * Whether even arguments of unknown type are sure to fit, so that variable arity is not tried.
   */
  private boolean allAccept(List<MethodSymbol> methods, List<Argument> arguments) {
    return methods.stream()
        .anyMatch(
            m -> {
              for (var i = 0; i < arguments.size(); i++) {
                if (arguments.get(i).type().isUnknown()
                    && !arguments.get(i).isFunctional()
                    && m.erasedParameters().get(i) != relations.object()) {
                  return false;
                }
              }
              return true;
            });
  }

  private List<MethodSymbol> applicable(
      List<MethodSymbol> candidates, List<Argument> arguments, Ty receiver, Phase phase) {
    var found = new ArrayList<MethodSymbol>(2);
    for (var method : candidates) {
      if (Applicability.fits(method, arguments.size(), phase)
          && !applicability.of(method, arguments, receiver, phase).isNo()) {
        found.add(method);
      }
    }
    return found;
  }

  private List<MethodSymbol> accessible(List<MethodSymbol> candidates) {
    List<MethodSymbol> found = null;
    for (var i = 0; i < candidates.size(); i++) {
      var method = candidates.get(i);
      if (isAccessible(method)) {
        if (found != null) {
          found.add(method);
        }
      } else if (found == null) {
        found = new ArrayList<>(candidates.subList(0, i));
      }
    }
    return found == null ? candidates : found;
  }

  private boolean isAccessible(MethodSymbol method) {
    if (method.has(Flags.PUBLIC)) {
      return true;
    }
    if (method.has(Flags.PRIVATE)) {
      return method.owner instanceof SourceClass owner && owner.bodyScope().unit() == typing.unit;
    }
    if (method.owner.packageName().equals(typing.unit.packagePath())) {
      return true;
    }
    if (!method.has(Flags.PROTECTED)) {
      return false;
    }
    for (var frame = typing.frame; frame != null; frame = frame.outer()) {
      if (frame.symbol().isBelow(method.owner)) {
        return true;
      }
    }
    return method.owner == relations.object().symbol() || method.isConstructor();
  }
}

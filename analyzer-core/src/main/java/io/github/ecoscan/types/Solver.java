package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Decides what inference variables stand for. */
final class Solver {
  private final Relations relations;
  private final Bounds bounds;

  Solver(Relations relations, Bounds bounds) {
    this.relations = relations;
    this.bounds = bounds;
  }

  /** Whether a type mentions a variable that is not solved. */
  static boolean isOpen(Ty type) {
    if (type instanceof FreeVar variable) {
      return variable.solution == null || isOpen(variable.solution);
    }
    if (type instanceof ClassTy known) {
      return isOpen(known.arguments());
    }
    if (type instanceof ArrayTy array) {
      return isOpen(array.element());
    }
    if (type instanceof WildTy wild) {
      return (wild.upper() != null && isOpen(wild.upper()))
          || (wild.lower() != null && isOpen(wild.lower()));
    }
    return type instanceof MeetTy meet && isOpen(meet.parts());
  }

  static boolean isOpen(List<Ty> types) {
    for (var type : types) {
      if (isOpen(type)) {
        return true;
      }
    }
    return false;
  }

  /** The type with solved variables replaced. */
  static Ty read(Ty type) {
    if (type instanceof FreeVar variable) {
      return variable.solution == null ? variable : read(variable.solution);
    }
    if (type instanceof ClassTy known) {
      var read = read(known.arguments());
      return read == known.arguments() ? type : new ClassTy(known.symbol(), read);
    }
    if (type instanceof ArrayTy array) {
      var element = read(array.element());
      return element == array.element() ? type : new ArrayTy(WildTy.upward(element));
    }
    if (type instanceof WildTy wild) {
      return read(wild);
    }
    if (type instanceof MeetTy meet) {
      var read = read(meet.parts());
      return read == meet.parts() ? type : MeetTy.of(read);
    }
    return type;
  }

  private static Ty read(WildTy wild) {
    var upper = wild.upper() == null ? null : read(wild.upper());
    var lower = wild.lower() == null ? null : read(wild.lower());
    if (upper == wild.upper() && lower == wild.lower()) {
      return wild;
    }
    if (upper instanceof WildTy inner) {
      upper = inner.upper();
    }
    if (lower instanceof WildTy inner) {
      lower = inner.lower() == null ? inner.upper() : inner.lower();
    }
    return new WildTy(upper, lower);
  }

  private static List<Ty> read(List<Ty> types) {
    List<Ty> read = null;
    for (var i = 0; i < types.size(); i++) {
      var one = read(types.get(i));
      if (one != types.get(i)) {
        read = read == null ? new ArrayList<>(types) : read;
        read.set(i, one);
      }
    }
    return read == null ? types : read;
  }

  /** Solves every variable that a type mentions. */
  void solve(Ty type) {
    if (type instanceof FreeVar variable) {
      if (variable.solution == null && !variable.solving) {
        variable.solving = true;
        variable.solution = solution(variable);
        variable.solving = false;
      }
    } else if (type instanceof ClassTy known) {
      solve(known.arguments());
    } else if (type instanceof ArrayTy array) {
      solve(array.element());
    } else if (type instanceof WildTy wild) {
      if (wild.upper() != null) {
        solve(wild.upper());
      }
      if (wild.lower() != null) {
        solve(wild.lower());
      }
    } else if (type instanceof MeetTy meet) {
      solve(meet.parts());
    }
  }

  private void solve(List<Ty> types) {
    for (var type : types) {
      solve(type);
    }
  }

  private Ty solution(FreeVar variable) {
    for (var type : variable.equal) {
      if (!isOpen(type)) {
        return read(type);
      }
    }
    for (var type : List.copyOf(variable.equal)) {
      var solved = solved(type);
      if (!isOpen(solved)) {
        return solved;
      }
    }
    var lower = proper(variable.lower);
    if (!lower.isEmpty()) {
      return bounds.least(lower);
    }
    var upper = proper(variable.upper);
    if (upper.isEmpty() || Collections.frequency(upper, relations.object()) == upper.size()) {
      var declared = proper(variable.declaredBounds);
      return declared.isEmpty() ? relations.erase(variable.declared) : bounds.greatest(declared);
    }
    upper.addAll(proper(variable.declaredBounds));
    return bounds.greatest(upper);
  }

  private List<Ty> proper(List<Ty> types) {
    var found = new ArrayList<Ty>(types.size());
    for (var type : List.copyOf(types)) {
      var solved = solved(type);
      if (!isOpen(solved)) {
        found.add(solved);
      }
    }
    return found;
  }

  private Ty solved(Ty type) {
    solve(type);
    return read(type);
  }
}

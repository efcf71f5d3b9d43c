package io.github.ecoscan.types;

import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * The inference of one outermost call together with the generic calls among its arguments: its
 * variables, their bounds, and the lambdas that wait for their parameter types.
 */
final class Inference {
  /** Nesting of types after which bounds are no longer followed. */
  private static final int DEPTH = 24;

  private final Typing typing;
  private final Relations relations;
  private List<FreeVar> variables = List.of();

  /** Null until there are some. */
  private WaitingFunctions waiting;

  /** How deep the reduction stands. */
  private int depth;

  Inference(Typing typing) {
    this.typing = typing;
    this.relations = typing.relations;
  }

  /** How much there is, variables above functions, so that later additions can be told apart. */
  long mark() {
    return ((long) variables.size() << Integer.SIZE) | (waiting == null ? 0 : waiting.size());
  }

  private void add(FreeVar variable) {
    if (variables.isEmpty()) {
      variables = new ArrayList<>(4);
    }
    variables.add(variable);
  }

  /** Fresh variables for type parameters; {@code around} says what other parameters stand for. */
  Bindings instantiate(List<TypeVar> parameters, Bindings around) {
    if (parameters.isEmpty()) {
      return Bindings.NONE;
    }
    var fresh = new ArrayList<FreeVar>(parameters.size());
    for (var parameter : parameters) {
      fresh.add(new FreeVar(parameter));
    }
    var bindings = new Bindings(parameters, fresh);
    for (var variable : fresh) {
      var bounds = variable.declared.bounds();
      variable.declaredBounds =
          bounds.isEmpty()
              ? List.of(relations.object())
              : Ty.subst(Ty.subst(bounds, around), bindings);
      add(variable);
    }
    return bindings;
  }

  /** A variable that is above all the types. */
  Ty join(List<Ty> types) {
    var variable = new FreeVar(new TypeVar("join"));
    variable.declaredBounds = List.of(relations.object());
    add(variable);
    for (var type : types) {
      subtype(relations.box(type), variable);
    }
    return variable;
  }

  void defer(Expression function, Ty formal) {
    if (waiting == null) {
      waiting = new WaitingFunctions(typing.functions, this);
    }
    waiting.add(function, formal);
  }

  /** Takes note that a value of the first type is assigned to the second. */
  void assign(Ty from, Ty to) {
    subtype(relations.box(from), relations.box(to));
  }

  void subtype(Ty from, Ty to) {
    if (from == to || from.isUnknown() || to.isUnknown() || depth > DEPTH) {
      return;
    }
    depth++;
    reduce(from, to);
    depth--;
  }

  private void reduce(Ty from, Ty to) {
    if (from instanceof FreeVar left && left.solution != null) {
      subtype(left.solution, to);
    } else if (to instanceof FreeVar right) {
      if (right.solution != null) {
        subtype(from, right.solution);
      } else if (from != BasicTy.NULL) {
        below(from, right);
      }
    } else if (from instanceof FreeVar left) {
      above(left, to);
    } else if (to instanceof ClassTy target && !target.arguments().isEmpty()) {
      var as = relations.as(from, target.symbol());
      if (as != null && as.arguments().size() == target.arguments().size()) {
        for (var i = 0; i < as.arguments().size(); i++) {
          contained(as.arguments().get(i), target.arguments().get(i));
        }
      }
    } else if (to instanceof ArrayTy target && from instanceof ArrayTy array) {
      subtype(array.element(), target.element());
    } else if (to instanceof WildTy wild) {
      subtype(from, wild.lower() != null ? wild.lower() : relations.upper(wild));
    } else if (from instanceof WildTy wild) {
      subtype(relations.upper(wild), to);
    } else if (to instanceof MeetTy meet) {
      for (var part : meet.parts()) {
        subtype(from, part);
      }
    }
  }

  private void below(Ty from, FreeVar to) {
    if (!addTo(to.lower, from)) {
      return;
    }
    if (from instanceof FreeVar left) {
      addTo(left.upper, to);
      for (var type : List.copyOf(left.lower)) {
        subtype(type, to);
      }
      for (var type : List.copyOf(left.equal)) {
        subtype(type, to);
      }
    }
    for (var type : List.copyOf(to.equal)) {
      subtype(from, type);
    }
    for (var type : List.copyOf(to.upper)) {
      subtype(from, type);
    }
    for (var bound : to.declaredBounds) {
      subtype(from, bound);
    }
  }

  private void above(FreeVar from, Ty to) {
    if (!addTo(from.upper, to)) {
      return;
    }
    for (var type : List.copyOf(from.lower)) {
      subtype(type, to);
    }
    for (var type : List.copyOf(from.equal)) {
      subtype(type, to);
    }
  }

  private void contained(Ty argument, Ty formal) {
    if (formal instanceof WildTy wild) {
      if (wild.upper() != null) {
        subtype(argument instanceof WildTy ? relations.upper(argument) : argument, wild.upper());
      }
      if (wild.lower() != null) {
        subtype(wild.lower(), argument instanceof WildTy inner ? lower(inner) : argument);
      }
    } else {
      equal(argument, formal);
    }
  }

  private static Ty lower(WildTy wild) {
    return wild.lower() == null ? BasicTy.UNKNOWN : wild.lower();
  }

  void equal(Ty left, Ty right) {
    if (left == right || left.isUnknown() || right.isUnknown() || depth > DEPTH) {
      return;
    }
    depth++;
    unify(left, right);
    depth--;
  }

  private void unify(Ty left, Ty right) {
    if (left instanceof FreeVar variable) {
      if (variable.solution != null) {
        equal(variable.solution, right);
      } else {
        same(variable, right);
      }
    } else if (right instanceof FreeVar) {
      equal(right, left);
    } else if (left instanceof ClassTy one && right instanceof ClassTy other) {
      if (one.symbol() == other.symbol() && one.arguments().size() == other.arguments().size()) {
        for (var i = 0; i < one.arguments().size(); i++) {
          equal(one.arguments().get(i), other.arguments().get(i));
        }
      }
    } else if (left instanceof ArrayTy one && right instanceof ArrayTy other) {
      equal(one.element(), other.element());
    } else if (left instanceof WildTy one && right instanceof WildTy other) {
      if (one.upper() != null && other.upper() != null) {
        equal(one.upper(), other.upper());
      }
      if (one.lower() != null && other.lower() != null) {
        equal(one.lower(), other.lower());
      }
    }
  }

  private void same(FreeVar variable, Ty type) {
    if (type.isPrimitive() || !addTo(variable.equal, type)) {
      return;
    }
    if (type instanceof FreeVar other && other.solution == null) {
      same(other, variable);
    }
    for (var known : List.copyOf(variable.equal)) {
      equal(known, type);
    }
    for (var lower : List.copyOf(variable.lower)) {
      subtype(lower, type);
    }
    for (var upper : List.copyOf(variable.upper)) {
      subtype(type, upper);
    }
    for (var bound : variable.declaredBounds) {
      subtype(type, bound);
    }
  }

  private static boolean addTo(List<Ty> bounds, Ty type) {
    if (bounds.contains(type)) {
      return false;
    }
    bounds.add(type);
    return true;
  }

  /** Looks into the lambdas that came after the mark, solving what their parameters need. */
  void functions(long from) {
    if (waiting != null) {
      waiting.visitAll((int) from);
    }
  }

  /**
   * Looks into those that came after the mark and need nothing: what they say may be needed to
   * choose the method whose argument their call is.
   */
  void pertinent(long from) {
    if (waiting != null) {
      waiting.visitPertinent((int) from);
    }
  }

  /** Ends the inference of what came after the mark. */
  void complete(long from) {
    functions(from);
    for (var i = (int) (from >>> Integer.SIZE); i < variables.size(); i++) {
      solve(variables.get(i));
    }
  }

  void solve(Ty type) {
    new Solver(relations, typing.bounds).solve(type);
  }
}

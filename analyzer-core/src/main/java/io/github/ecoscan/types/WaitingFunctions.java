package io.github.ecoscan.types;

import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.List;

/** The lambdas and method references of an inference that wait for their parameter types. */
final class WaitingFunctions {
  private final FunctionTyper typer;
  private final Inference inference;
  private final List<Waiting> waiting = new ArrayList<>(2);

  WaitingFunctions(FunctionTyper typer, Inference inference) {
    this.typer = typer;
    this.inference = inference;
  }

  private record Waiting(Expression function, Ty formal) {}

  int size() {
    return waiting.size();
  }

  void add(Expression function, Ty formal) {
    waiting.add(new Waiting(function, formal));
  }

  /** Looks into those from a place on, solving what their parameters need. */
  void visitAll(int from) {
    while (waiting.size() > from) {
      visit(from + choose(from));
    }
  }

  /** Looks into those from a place on that need nothing. */
  void visitPertinent(int from) {
    for (var i = from; i < waiting.size(); ) {
      if (typer.isPertinent(waiting.get(i).function())) {
        visit(i);
      } else {
        i++;
      }
    }
  }

  private void visit(int place) {
    var next = waiting.remove(place);
    typer.visit(next.function(), next.formal(), inference);
  }

  /** The first that waits for nothing, else the first that no other one's result decides on. */
  private int choose(int from) {
    var rest = waiting.subList(from, waiting.size());
    for (var i = 0; i < rest.size(); i++) {
      if (typer.isPertinent(rest.get(i).function())) {
        return i;
      }
    }
    for (var i = 0; i < rest.size(); i++) {
      if (!Solver.isOpen(inputs(rest.get(i)))) {
        return i;
      }
    }
    for (var i = 0; i < rest.size(); i++) {
      if (isIndependent(rest, i, inputs(rest.get(i)))) {
        return i;
      }
    }
    return 0;
  }

  private List<Ty> inputs(Waiting one) {
    return typer.inputs(one.function(), one.formal());
  }

  private boolean isIndependent(List<Waiting> rest, int self, List<Ty> inputs) {
    for (var other = 0; other < rest.size(); other++) {
      if (other != self && typer.decides(rest.get(other).formal(), inputs)) {
        return false;
      }
    }
    return true;
  }
}

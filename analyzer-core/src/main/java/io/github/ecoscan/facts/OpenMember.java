package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What a walk has gathered of the member that it is in. */
final class OpenMember {
  private final Node node;
  private final List<OperationFact> loads;
  private final List<OperationFact> operations = new ArrayList<>();
  private final List<Expression> operationNodes = new ArrayList<>();
  private final List<CallFact> calls = new ArrayList<>();
  private final List<Expression> callNodes = new ArrayList<>();
  private final IdentityHashMap<Node, Integer> callIndex = new IdentityHashMap<>();
  private final List<FunctionUse> functions = new ArrayList<>();
  private boolean callsItself;

  /**
   * Starts with a member.
   *
   * @param loads operations that the member performs without a call
   */
  OpenMember(Node node, List<OperationFact> loads) {
    this.node = node;
    this.loads = loads;
  }

  Node node() {
    return node;
  }

  void add(OperationFact operation, Expression at) {
    operations.add(operation);
    operationNodes.add(at);
  }

  void add(CallFact call, Expression at, boolean isItself) {
    callIndex.put(at, calls.size());
    calls.add(call);
    callNodes.add(at);
    callsItself |= isItself;
  }

  void add(FunctionUse use) {
    functions.add(use);
  }

  /** The call, as a given function names it, if it was gathered. */
  Optional<Integer> index(Node call) {
    return Optional.ofNullable(callIndex.get(call));
  }

  boolean isEmpty() {
    return loads.isEmpty() && operations.isEmpty() && calls.isEmpty();
  }

  List<OperationFact> operations() {
    var all = new ArrayList<>(loads);
    for (var i = 0; i < operations.size(); i++) {
      var fact = operations.get(i);
      all.add(callsItself ? fact.at(fact.place().at(branches(operationNodes.get(i)))) : fact);
    }
    return all;
  }

  List<CallFact> calls() {
    var all = new ArrayList<CallFact>();
    for (var i = 0; i < calls.size(); i++) {
      var fact = calls.get(i);
      all.add(callsItself ? fact.at(fact.place().at(branches(callNodes.get(i)))) : fact);
    }
    return all;
  }

  private List<Integer> branches(Expression at) {
    return Branches.of(at, node);
  }

  List<FunctionUse> functions() {
    return functions;
  }
}

package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import io.github.ecoscan.model.EntryPoint;
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
  private final List<Node> callNodes = new ArrayList<>();
  private final IdentityHashMap<Node, Integer> callIndex = new IdentityHashMap<>();
  private final List<FunctionUse> functions = new ArrayList<>();
  private final List<OpenMember> tasks = new ArrayList<>();
  private boolean gathers;
  private Optional<EntryPoint> entryPoint = Optional.empty();

  /**
   * Starts with a member.
   *
   * @param loads operations that the member performs without a call
   */
  OpenMember(Node node, List<OperationFact> loads) {
    this.node = node;
    this.loads = loads;
  }

  /** The function of the member that the walk has reached, which has an entry point of its own. */
  OpenMember task(Node function, Optional<EntryPoint> start) {
    for (var task : tasks) {
      if (task.node == function) {
        return task;
      }
    }
    var task = new OpenMember(function, List.of());
    task.entryPoint = start;
    tasks.add(task);
    return task;
  }

  List<OpenMember> tasks() {
    return tasks;
  }

  /** What starts it, if it is such a function. */
  Optional<EntryPoint> entryPoint() {
    return entryPoint;
  }

  boolean isTask() {
    return entryPoint.isPresent();
  }

  /** The member adds to a batch. */
  void gather() {
    gathers = true;
  }

  boolean gathers() {
    return gathers;
  }

  Node node() {
    return node;
  }

  void add(OperationFact operation, Expression at) {
    operations.add(operation);
    operationNodes.add(at);
  }

  void add(CallFact call, Node at) {
    callIndex.put(at, calls.size());
    calls.add(call);
    callNodes.add(at);
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
    all.addAll(operations);
    return all;
  }

  List<CallFact> calls() {
    return calls;
  }

  /** The member's facts again, with the branches that lead to each place. */
  MemberFact branched(MemberFact fact) {
    var branched = new ArrayList<>(loads);
    for (var i = 0; i < operations.size(); i++) {
      var each = operations.get(i);
      branched.add(each.at(each.place().at(Branches.of(operationNodes.get(i), node))));
    }
    var branchedCalls = new ArrayList<CallFact>();
    for (var i = 0; i < calls.size(); i++) {
      var each = calls.get(i);
      branchedCalls.add(each.at(each.place().at(Branches.of(callNodes.get(i), node))));
    }
    return fact.with(branched, branchedCalls).with(Mark.RECURSIVE);
  }

  List<FunctionUse> functions() {
    return functions;
  }
}

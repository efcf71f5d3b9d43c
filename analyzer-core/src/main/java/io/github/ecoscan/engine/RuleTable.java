package io.github.ecoscan.engine;

import com.github.javaparser.ast.Node;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.RuleSet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each rule wants to see, by node class and by operation. Filled once, then only read. */
final class RuleTable {
  /** Of no rules. */
  static final RuleTable NONE = new RuleTable(new RuleSet(List.of(), List.of()));

  private final Map<Class<? extends Node>, List<Listener<Dispatch.NodeCheck<Node>>>> nodes =
      new HashMap<>();
  private final Map<OperationKind, List<Listener<Dispatch.OperationCheck>>> operations =
      new EnumMap<>(OperationKind.class);
  private final Map<OperationKind, List<Listener<Dispatch.FlowCheck>>> flows =
      new EnumMap<>(OperationKind.class);

  private final Map<OperationKind, List<Listener<Dispatch.FlowCheck>>> perCalls =
      new EnumMap<>(OperationKind.class);

  private final Map<String, Listener<Dispatch.SightingCheck>> sightings = new HashMap<>();

  /** A rule's check. */
  record Listener<C>(RuleSet.Entry rule, C check) {}

  RuleTable(RuleSet rules) {
    for (var entry : rules.entries()) {
      entry.rule().register(new Registration(entry));
    }
  }

  List<Listener<Dispatch.NodeCheck<Node>>> on(Class<? extends Node> type) {
    return nodes.getOrDefault(type, List.of());
  }

  List<Listener<Dispatch.OperationCheck>> onOperation(OperationKind kind) {
    return operations.getOrDefault(kind, List.of());
  }

  List<Listener<Dispatch.FlowCheck>> onFlow(OperationKind kind) {
    return flows.getOrDefault(kind, List.of());
  }

  List<Listener<Dispatch.FlowCheck>> onPerCall(OperationKind kind) {
    return perCalls.getOrDefault(kind, List.of());
  }

  Optional<Listener<Dispatch.SightingCheck>> onSighting(String rule) {
    return Optional.ofNullable(sightings.get(rule));
  }

  private final class Registration implements Dispatch {
    private final RuleSet.Entry rule;

    Registration(RuleSet.Entry rule) {
      this.rule = rule;
    }

    @Override
    @SuppressWarnings("unchecked") // the map's key keeps node and check of one type
    public <N extends Node> void node(Class<N> type, NodeCheck<N> check) {
      nodes
          .computeIfAbsent(type, key -> new ArrayList<>())
          .add(new Listener<>(rule, (NodeCheck<Node>) check));
    }

    @Override
    public void operation(OperationCheck check, OperationKind... kinds) {
      for (var kind : kinds) {
        operations.computeIfAbsent(kind, key -> new ArrayList<>()).add(new Listener<>(rule, check));
      }
    }

    @Override
    public void sighting(SightingCheck check) {
      sightings.put(rule.name(), new Listener<>(rule, check));
    }

    @Override
    public void flow(FlowCheck check, OperationKind... kinds) {
      for (var kind : kinds) {
        flows.computeIfAbsent(kind, key -> new ArrayList<>()).add(new Listener<>(rule, check));
      }
    }

    @Override
    public void perCall(FlowCheck check, OperationKind... kinds) {
      for (var kind : kinds) {
        perCalls.computeIfAbsent(kind, key -> new ArrayList<>()).add(new Listener<>(rule, check));
      }
    }
  }
}

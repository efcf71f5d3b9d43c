package io.github.ecoscan.types;

import com.github.javaparser.ast.Node;
import java.util.Collection;
import java.util.IdentityHashMap;

/** What was found out about the nodes of a unit. */
final class Facts {
  private final IdentityHashMap<Node, Ty> types = new IdentityHashMap<>(512);
  private final IdentityHashMap<Node, Call> calls = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Variable> variables = new IdentityHashMap<>();
  private final IdentityHashMap<Node, TypeScope> scopes = new IdentityHashMap<>();

  void type(Node expression, Ty type) {
    if (!type.isUnknown()) {
      types.put(expression, type);
    }
  }

  void call(Node call, Call fact) {
    calls.put(call, fact);
  }

  void variable(Node name, Variable variable) {
    variables.put(name, variable);
  }

  void scope(Node declaration, TypeScope scope) {
    scopes.put(declaration, scope);
  }

  Ty type(Node expression) {
    return types.get(expression);
  }

  Call call(Node call) {
    return calls.get(call);
  }

  Variable variable(Node name) {
    return variables.get(name);
  }

  /** What types written in a declaration see; null when it was not visited. */
  TypeScope scope(Node declaration) {
    return scopes.get(declaration);
  }

  Collection<Call> calls() {
    return calls.values();
  }
}

package io.github.ecoscan.types;

import com.github.javaparser.ast.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;

/**
 * What was found out about the nodes of a unit: of each one thing, which tells its type as well. A
 * call is a {@link Call}, the name of a variable a {@link Variable}, another expression a {@link
 * Ty}, a declaration a {@link TypeScope}.
 */
final class Facts {
  private final IdentityHashMap<Node, Object> facts;

  /**
   * Makes room.
   *
   * @param size for about how many nodes
   */
  Facts(int size) {
    this.facts = new IdentityHashMap<>(size);
  }

  /** Notes the type of an expression that is neither call nor variable. */
  void type(Node expression, Ty type) {
    if (!type.isUnknown()) {
      facts.put(expression, type);
    }
  }

  /** Notes the type of an expression, which is that of its value if it is a call. */
  void value(Node expression, Ty type) {
    if (facts.get(expression) instanceof Call call) {
      call.returns(type);
    } else {
      type(expression, type);
    }
  }

  void call(Node call, Call fact) {
    facts.put(call, fact);
  }

  /** Notes the variable that a name stands for; its type is that of the name. */
  void variable(Node name, Variable variable) {
    facts.put(name, variable);
  }

  void scope(Node declaration, TypeScope scope) {
    facts.put(declaration, scope);
  }

  /** The type of an expression; null when it is not known. */
  Ty type(Node expression) {
    var fact = facts.get(expression);
    if (fact instanceof Call call) {
      return call.type();
    }
    var type = fact instanceof Variable variable ? variable.type() : fact;
    return type instanceof Ty known && !known.isUnknown() ? known : null;
  }

  Call call(Node call) {
    return facts.get(call) instanceof Call fact ? fact : null;
  }

  Variable variable(Node name) {
    return facts.get(name) instanceof Variable variable ? variable : null;
  }

  /** What types written in a declaration see; null when it was not visited. */
  TypeScope scope(Node declaration) {
    return facts.get(declaration) instanceof TypeScope scope ? scope : null;
  }

  Collection<Call> calls() {
    var calls = new ArrayList<Call>();
    for (var fact : facts.values()) {
      if (fact instanceof Call call) {
        calls.add(call);
      }
    }
    return calls;
  }
}

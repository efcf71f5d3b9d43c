package io.github.ecoscan.types;

import com.github.javaparser.ast.Node;

/**
 * A variable in scope.
 *
 * @param owner the declaring class of a field, else null
 * @param node what declares it in this file, or null
 */
record Variable(Declaration.Kind kind, String name, ClassSymbol owner, Ty type, Node node) {

  /** The variable, or what is known of it where its type is known better. */
  Variable as(Ty known) {
    return known == type ? this : new Variable(kind, name, owner, known, node);
  }

  static Variable field(FieldSymbol field, Ty type) {
    return new Variable(Declaration.Kind.FIELD, field.name, field.owner, type, null);
  }
}

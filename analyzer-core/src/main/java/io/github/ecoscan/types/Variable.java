package io.github.ecoscan.types;

import com.github.javaparser.ast.Node;

/**
 * A variable in scope.
 *
 * @param owner the declaring class of a field, else null
 * @param node what declares it in this file, or null
 */
record Variable(Declaration.Kind kind, String name, ClassSymbol owner, Ty type, Node node) {

  static Variable field(FieldSymbol field, Ty type) {
    return new Variable(Declaration.Kind.FIELD, field.name, field.owner, type, null);
  }
}

package io.github.ecoscan.types;

/**
 * What the place of an expression expects of it.
 *
 * @param type the type it is assigned to, or null
 * @param inference the call whose argument, or the lambda whose result, it is; such an expression
 *     may have a type with variables that the call has yet to solve. Else null
 */
record Target(Ty type, Inference inference) {
  static final Target NONE = new Target(null, null);

  static Target of(Ty type) {
    return type == null || type.isUnknown() ? NONE : new Target(type, null);
  }

  static Target in(Inference inference) {
    return new Target(null, inference);
  }
}

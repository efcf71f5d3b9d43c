package io.github.ecoscan.types;

/**
 * A call, constructor or method reference.
 *
 * @param receiver the static type it is made on
 * @param method what it runs, or null when that is not certain
 * @param owner the class that declares what it runs, which may be certain where only the overload
 *     is not; else null
 */
record Call(Ty receiver, MethodSymbol method, ClassSymbol owner) {

  Call(Ty receiver, MethodSymbol method) {
    this(receiver, method, method == null ? null : method.owner);
  }
}

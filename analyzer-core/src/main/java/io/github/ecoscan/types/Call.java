package io.github.ecoscan.types;

/** A call, constructor or method reference. */
final class Call {
  private final Ty receiver;
  private final MethodSymbol method;
  private final ClassSymbol owner;
  private Ty type;

  /**
   * Makes one.
   *
   * @param receiver the static type it is made on
   * @param method what it runs, or null when that is not certain
   * @param owner the class that declares what it runs, which may be certain where only the overload
   *     is not; else null
   */
  Call(Ty receiver, MethodSymbol method, ClassSymbol owner) {
    this.receiver = receiver;
    this.method = method;
    this.owner = owner;
  }

  Call(Ty receiver, MethodSymbol method) {
    this(receiver, method, method == null ? null : method.owner);
  }

  Ty receiver() {
    return receiver;
  }

  MethodSymbol method() {
    return method;
  }

  ClassSymbol owner() {
    return owner;
  }

  /** The type of the expression; null when it is not known. */
  Ty type() {
    return type;
  }

  void returns(Ty result) {
    type = result.isUnknown() ? type : result;
  }
}

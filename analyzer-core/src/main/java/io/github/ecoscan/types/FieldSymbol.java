package io.github.ecoscan.types;

/** A field. Its type is read when first asked for. */
abstract class FieldSymbol {
  final ClassSymbol owner;
  final String name;
  final int flags;
  private Ty type;
  private Variable variable;

  FieldSymbol(ClassSymbol owner, String name, int flags) {
    this.owner = owner;
    this.name = name;
    this.flags = flags;
  }

  final Ty type() {
    var known = type;
    if (known == null) {
      known = resolve();
      type = known;
    }
    return known;
  }

  abstract Ty resolve();

  /** The field where its type does not depend on the object's. */
  final Variable variable() {
    var known = variable;
    if (known == null) {
      known = Variable.field(this, type());
      variable = known;
    }
    return known;
  }

  /** Whether {@link #variable} is all there is to say. */
  final boolean isSame() {
    return isStatic() || owner.typeParameters().isEmpty();
  }

  final boolean isStatic() {
    return Flags.has(flags, Flags.STATIC);
  }
}

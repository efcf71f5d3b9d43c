package io.github.ecoscan.types;

/** A field. Its type is read when first asked for. */
abstract class FieldSymbol {
  final ClassSymbol owner;
  final String name;
  final int flags;
  private Ty type;

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

  final boolean isStatic() {
    return Flags.has(flags, Flags.STATIC);
  }
}

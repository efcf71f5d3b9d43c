package io.github.ecoscan.types;

import java.util.List;

/** A field of a class file. */
final class BinaryField extends FieldSymbol {
  private final String signature;

  BinaryField(BinaryClass owner, BinaryClass.Member member) {
    super(owner, member.name(), member.flags());
    this.signature = member.generic();
  }

  @Override
  Ty resolve() {
    return new SignatureReader(owner, List.of(), signature).type();
  }
}

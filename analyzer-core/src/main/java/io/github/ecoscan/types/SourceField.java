package io.github.ecoscan.types;

/** A field of the project, known from its header. */
final class SourceField extends FieldSymbol {
  private final String text;

  SourceField(SourceClass owner, TypeHeader.Field header) {
    super(owner, header.name(), header.flags());
    this.text = header.type();
  }

  @Override
  Ty resolve() {
    return TypeText.resolve(text, ((SourceClass) owner).bodyScope());
  }
}

package io.github.ecoscan.types;

import java.util.List;

/** A method of the project, known from its header. */
final class SourceMethod extends MethodSymbol {
  private final TypeHeader.Method header;

  SourceMethod(SourceClass owner, TypeHeader.Method header) {
    super(
        owner,
        header.name(),
        header.flags(),
        header.parameters().size(),
        SourceClass.variables(header.typeParameters(), owner.bodyScope()));
    this.header = header;
  }

  /** What its types and body see. */
  TypeScope scope() {
    return ((SourceClass) owner).bodyScope().with(typeParameters);
  }

  @Override
  Signature resolve() {
    return new Signature(
        TypeText.resolve(header.parameters(), scope()), TypeText.resolve(header.result(), scope()));
  }

  @Override
  List<String> annotations() {
    return SourceClass.annotations(header.annotations(), scope());
  }
}

package io.github.ecoscan.types;

import java.util.List;
import org.objectweb.asm.Type;

/** A method of a class file. */
final class BinaryMethod extends MethodSymbol {
  private final String descriptor;
  private final String signature;
  private final List<String> annotations;

  BinaryMethod(BinaryClass owner, BinaryClass.Member member) {
    super(
        owner,
        member.name(),
        member.flags(),
        Type.getArgumentCount(member.descriptor()),
        SignatureReader.typeParameters(owner, member.signature(), owner));
    this.descriptor = member.descriptor();
    this.signature = member.generic();
    this.annotations = List.copyOf(member.annotations());
  }

  /** The generic signature lacks parameters that the compiler added; then the descriptor counts. */
  @Override
  Signature resolve() {
    var generic = new SignatureReader(owner, typeParameters, signature).method();
    return generic.parameters().size() == arity
        ? generic
        : new SignatureReader(owner, typeParameters, descriptor).method();
  }

  @Override
  List<String> annotations() {
    return annotations;
  }
}

package io.github.ecoscan.types;

import io.github.ecoscan.types.ClassCalls.Made;
import java.util.List;

/**
 * Finds what a class file's call runs. The owner it names is the static type of the receiver, as
 * javac writes it; the method may be declared above, or in no source because Lombok added it.
 */
final class CompiledMembers {
  private final Universe universe;

  CompiledMembers(Universe universe) {
    this.universe = universe;
  }

  /** The method, in the first class going up that declares it; null when none is certain. */
  MethodSymbol find(ClassSymbol owner, Made made) {
    if (made.name().equals(TypeHeader.CONSTRUCTOR)) {
      return declared(owner, made);
    }
    for (var type : owner.lineage().types()) {
      var found = declared(type.symbol(), made);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private MethodSymbol declared(ClassSymbol symbol, Made made) {
    var written = among(symbol.declaredMethods(), made);
    if (written != null || !(symbol instanceof SourceClass)) {
      return written;
    }
    var bytes = universe.compiled().read(symbol.internalName());
    var compiled = bytes == null ? null : BinaryClass.read(universe, bytes);
    return compiled == null ? null : among(compiled.declaredMethods(), made);
  }

  private MethodSymbol among(List<MethodSymbol> methods, Made made) {
    for (var method : methods) {
      if (method.name.equals(made.name()) && hasDescriptor(method, made.descriptor())) {
        return method;
      }
    }
    return null;
  }

  private boolean hasDescriptor(MethodSymbol method, String descriptor) {
    var own = descriptor(method);
    return descriptor.equals(own) || isOfInner(method, descriptor, own);
  }

  /** A constructor of an inner class takes the object around, which nobody writes. */
  private static boolean isOfInner(MethodSymbol method, String descriptor, String own) {
    return own != null
        && method.isConstructor()
        && method.owner.isInner()
        && descriptor.equals("(L" + method.owner.outer().internalName() + ";" + own.substring(1));
  }

  /** Null when a type in it is not known. */
  private String descriptor(MethodSymbol method) {
    var text = new StringBuilder("(");
    for (var parameter : method.erasedParameters()) {
      if (!append(parameter, text)) {
        return null;
      }
    }
    text.append(')');
    var result =
        method.isConstructor() ? BasicTy.VOID : universe.relations().erase(method.result());
    return append(result, text) ? text.toString() : null;
  }

  private static boolean append(Ty type, StringBuilder text) {
    if (type instanceof ArrayTy array) {
      return append(array.element(), text.append('['));
    }
    if (type instanceof ClassTy known) {
      text.append('L').append(known.symbol().internalName()).append(';');
      return true;
    }
    if (type instanceof BasicTy basic && !basic.isUnknown()) {
      text.append(basic.descriptor);
      return true;
    }
    return false;
  }
}

package io.github.ecoscan.types;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;

/**
 * Whether a parsed type and a header are of the same text. Two modules may have classes of the same
 * name, and only one of them can be found by it.
 */
final class SameShape {
  private SameShape() {}

  static boolean test(TypeDeclaration<?> parsed, SourceClass symbol) {
    var methods = symbol.declaredMethods().iterator();
    var types = symbol.types().iterator();
    for (var member : parsed.getMembers()) {
      if (member instanceof CallableDeclaration<?> callable) {
        if (!methods.hasNext() || !isSame(callable, methods.next())) {
          return false;
        }
      } else if (member instanceof TypeDeclaration<?> nested) {
        if (!types.hasNext() || !isSame(nested, types.next())) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isSame(TypeDeclaration<?> nested, SourceClass symbol) {
    return symbol.simpleName().equals(nested.getName().getIdentifier()) && test(nested, symbol);
  }

  private static boolean isSame(CallableDeclaration<?> callable, MethodSymbol method) {
    return method.arity == callable.getParameters().size()
        && (method.isConstructor()
            ? callable.isConstructorDeclaration()
            : method.name.equals(callable.getName().getIdentifier()));
  }
}

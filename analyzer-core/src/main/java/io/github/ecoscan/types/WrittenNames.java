package io.github.ecoscan.types;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.ecoscan.syntax.Scopes;

/**
 * Whether a name written in a source stands for a type of a library, which need not be on the class
 * path: an import that names the type is enough, and so is one of all its package.
 */
public final class WrittenNames {
  private WrittenNames() {}

  /** Whether an annotation is one of the named type. */
  public static Answer is(AnnotationExpr annotation, String typeName, Types types) {
    if (!annotation.getName().getIdentifier().equals(simple(typeName))) {
      return Answer.NO;
    }
    return types
        .annotationType(annotation)
        .map(name -> Answer.of(name.equals(typeName)))
        .orElseGet(() -> unresolved(annotation.getNameAsString(), annotation, typeName, types));
  }

  /** Whether a type written in the source is the named type or one below it. */
  public static Answer isBelow(ClassOrInterfaceType written, String typeName, Types types) {
    return types
        .typeOf(written)
        .map(type -> types.isSubtype(type.name(), typeName))
        .orElseGet(() -> unresolved(written.getNameWithScope(), written, typeName, types));
  }

  private static Answer unresolved(String name, Node at, String typeName, Types types) {
    if (!name.equals(simple(typeName))) {
      return Answer.UNKNOWN;
    }
    var outer = typeName.substring(0, Math.max(0, typeName.lastIndexOf('.')));
    var isSeen = isImported(outer, at) || isMember(outer, at, types);
    return isSeen ? Answer.YES : Answer.UNKNOWN;
  }

  private static boolean isImported(String outer, Node at) {
    return at.findCompilationUnit().map(CompilationUnit::getImports).stream()
        .flatMap(imports -> imports.stream())
        .anyMatch(i -> i.isAsterisk() && !i.isStatic() && i.getNameAsString().equals(outer));
  }

  /** Whether a class around extends the outer class, so that its member types are seen. */
  private static boolean isMember(String outer, Node at, Types types) {
    if (outer.isEmpty() || !Character.isUpperCase(simple(outer).charAt(0))) {
      return false;
    }
    for (var up = at.getParentNode(); up.isPresent(); up = up.get().getParentNode()) {
      for (var above : Scopes.supertypes(up.get())) {
        if (above != at && isBelow(above, outer, types).isYes()) {
          return true;
        }
      }
    }
    return false;
  }

  private static String simple(String typeName) {
    return typeName.substring(typeName.lastIndexOf('.') + 1);
  }
}

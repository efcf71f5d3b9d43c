package io.github.ecoscan.rules;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.TypeParameter;

/** How a fix writes the name of a JDK class without needing an import that is not there. */
public final class JdkName {
  private JdkName() {}

  /** The simple name where the file imports the class, else the full name. */
  public static String in(Node place, String name) {
    var simple = name.substring(name.lastIndexOf('.') + 1);
    return place
        .findCompilationUnit()
        .filter(unit -> isImported(unit, name) && !isTaken(unit, name, simple))
        .map(unit -> simple)
        .orElse(name);
  }

  private static boolean isImported(CompilationUnit unit, String name) {
    return unit.getImports().stream().anyMatch(i -> imports(i, name));
  }

  private static boolean imports(ImportDeclaration declaration, String name) {
    return !declaration.isStatic()
        && (declaration.isAsterisk()
            ? name.equals(declaration.getNameAsString() + name.substring(name.lastIndexOf('.')))
            : name.equals(declaration.getNameAsString()));
  }

  /** A type of the file, a type variable or another import may have the simple name. */
  private static boolean isTaken(CompilationUnit unit, String name, String simple) {
    return unit.getImports().stream()
            .anyMatch(
                i ->
                    !i.isStatic()
                        && !i.isAsterisk()
                        && i.getName().getIdentifier().equals(simple)
                        && !i.getNameAsString().equals(name))
        || unit.findFirst(TypeDeclaration.class, t -> t.getNameAsString().equals(simple))
            .isPresent()
        || unit.findFirst(TypeParameter.class, t -> t.getNameAsString().equals(simple)).isPresent();
  }
}

package io.github.ecoscan.rules;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.TypeParameter;
import io.github.ecoscan.types.Types;
import java.util.stream.Collectors;

/** How a fix writes the name of a JDK class without needing an import that is not there. */
public final class JdkName {
  private JdkName() {}

  /** The simple name where the file imports the class, else the full name. */
  public static String in(Node place, String name, Types types) {
    var simple = name.substring(name.lastIndexOf('.') + 1);
    return place
        .findCompilationUnit()
        .filter(unit -> isImported(unit, name, simple, types) && !isTaken(unit, name, simple))
        .map(unit -> simple)
        .orElse(name);
  }

  private static boolean isImported(CompilationUnit unit, String name, String simple, Types types) {
    var imports = unit.getImports().stream().filter(i -> !i.isStatic()).toList();
    if (imports.stream().anyMatch(i -> !i.isAsterisk() && i.getNameAsString().equals(name))) {
      return true;
    }
    var packages =
        imports.stream()
            .filter(ImportDeclaration::isAsterisk)
            .map(ImportDeclaration::getNameAsString)
            .collect(Collectors.toSet());
    return packages.remove(name.substring(0, name.lastIndexOf('.')))
        && packages.stream().allMatch(p -> p.startsWith("java.") && !has(p, simple, types))
        && unit.getPackageDeclaration()
            .filter(own -> has(own.getNameAsString(), simple, types))
            .isEmpty();
  }

  /** Another type of that name would be meant instead, or nobody could tell which. */
  private static boolean has(String packageName, String simple, Types types) {
    return types.kind(packageName + "." + simple).isPresent();
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

package io.github.ecoscan.facts;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what the types of a unit are below. */
final class Supertypes {
  private final Types types;

  Supertypes(Types types) {
    this.types = types;
  }

  /** As {@link TypeFact} has them. */
  List<String> of(TypeDeclaration<?> type) {
    var written = new ArrayList<ClassOrInterfaceType>();
    if (type instanceof ClassOrInterfaceDeclaration declaration) {
      written.addAll(declaration.getExtendedTypes());
      written.addAll(declaration.getImplementedTypes());
    } else if (type instanceof EnumDeclaration declaration) {
      written.addAll(declaration.getImplementedTypes());
    } else if (type instanceof RecordDeclaration declaration) {
      written.addAll(declaration.getImplementedTypes());
    }
    return written.stream()
        .flatMap(supertype -> types.typeOf(supertype).stream())
        .map(TypeRef::name)
        .flatMap(name -> Stream.concat(Stream.of(name), foreign(name)))
        .distinct()
        .toList();
  }

  /** What a library's type is below; the project's own types say it themselves. */
  private Stream<String> foreign(String supertype) {
    return types.isSource(supertype) || isJdk(supertype)
        ? Stream.empty()
        : types.ancestors(supertype).stream().filter(name -> !isJdk(name));
  }

  static boolean isJdk(String type) {
    return type.startsWith("java.") || type.startsWith("javax.");
  }
}

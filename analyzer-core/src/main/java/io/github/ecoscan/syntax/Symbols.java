package io.github.ecoscan.syntax;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.stream.Collectors;

/** Names of declarations as findings and suppressions show them. */
public final class Symbols {
  private Symbols() {}

  /**
   * The symbol around a node: {@code pkg.Type#method(String, int)}, {@code pkg.Type#<init>()},
   * {@code pkg.Type#<clinit>}, {@code pkg.Type#field}, or {@code pkg.Type} outside any member.
   */
  public static String of(Node node) {
    var type = typeName(node);
    return Scopes.member(node).map(member -> type + "#" + memberName(member)).orElse(type);
  }

  /** The canonical name of the type around a node; anonymous and local types count as theirs. */
  public static String typeName(Node node) {
    var names = new ArrayDeque<String>();
    var packageName = "";
    for (Optional<Node> up = Optional.of(node); up.isPresent(); up = up.get().getParentNode()) {
      if (up.get() instanceof TypeDeclaration<?> type) {
        names.addFirst(type.getNameAsString());
      } else if (up.get() instanceof ObjectCreationExpr creation
          && creation.getAnonymousClassBody().isPresent()
          && isInBody(creation, node)) {
        names.addFirst("<" + creation.getType().getNameAsString() + ">");
      } else if (up.get() instanceof CompilationUnit unit) {
        packageName = unit.getPackageDeclaration().map(p -> p.getNameAsString() + ".").orElse("");
      }
    }
    return packageName + String.join(".", names);
  }

  private static boolean isInBody(ObjectCreationExpr creation, Node node) {
    return node != creation
        && creation.getAnonymousClassBody().orElseThrow().stream()
            .anyMatch(member -> Scopes.contains(member, node));
  }

  private static String memberName(Node member) {
    if (member instanceof CallableDeclaration<?> callable) {
      var name = callable instanceof ConstructorDeclaration ? "<init>" : callable.getNameAsString();
      return name
          + callable.getParameters().stream()
              .map(Symbols::parameter)
              .collect(Collectors.joining(", ", "(", ")"));
    }
    if (member instanceof CompactConstructorDeclaration) {
      return "<init>";
    }
    if (member instanceof InitializerDeclaration initializer) {
      return initializer.isStatic() ? "<clinit>" : "<init>";
    }
    if (member instanceof FieldDeclaration field) {
      return field.getVariable(0).getNameAsString();
    }
    if (member instanceof EnumConstantDeclaration constant) {
      return constant.getNameAsString();
    }
    return member instanceof NodeWithSimpleName<?> named ? named.getNameAsString() : "";
  }

  private static String parameter(Parameter parameter) {
    return simple(parameter.getType()) + (parameter.isVarArgs() ? "..." : "");
  }

  private static String simple(Type type) {
    if (type instanceof ClassOrInterfaceType named) {
      return named.getNameAsString();
    }
    if (type instanceof ArrayType array) {
      return simple(array.getComponentType()) + "[]";
    }
    return type.asString();
  }
}

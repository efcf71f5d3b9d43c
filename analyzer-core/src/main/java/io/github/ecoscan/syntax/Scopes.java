package io.github.ecoscan.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithExtends;
import com.github.javaparser.ast.nodeTypes.NodeWithImplements;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands around a node. */
public final class Scopes {
  private Scopes() {}

  /** The nearest ancestor of a class, the node itself left out. */
  public static <N extends Node> Optional<N> enclosing(Node node, Class<N> type) {
    for (var up = node.getParentNode(); up.isPresent(); up = up.get().getParentNode()) {
      if (type.isInstance(up.get())) {
        return up.map(type::cast);
      }
    }
    return Optional.empty();
  }

  /**
   * The method, constructor, initialiser, field or annotation member whose code a node is; lambdas
   * are part of the code around them, bodies of anonymous classes are not.
   */
  public static Optional<Node> member(Node node) {
    for (Optional<Node> up = Optional.of(node); up.isPresent(); up = up.get().getParentNode()) {
      if (isMember(up.get())) {
        return up;
      }
    }
    return Optional.empty();
  }

  /** Whether a node is code of its own: a method, constructor, initialiser or field. */
  public static boolean isMember(Node node) {
    return node instanceof CallableDeclaration
        || node instanceof CompactConstructorDeclaration
        || node instanceof InitializerDeclaration
        || node instanceof FieldDeclaration
        || node instanceof EnumConstantDeclaration;
  }

  /** Whether a node is code that runs while its class is loaded or its instance made. */
  public static boolean isInitialisation(Node member) {
    return member instanceof ConstructorDeclaration
        || member instanceof CompactConstructorDeclaration
        || member instanceof InitializerDeclaration
        || member instanceof FieldDeclaration
        || member instanceof EnumConstantDeclaration;
  }

  /** Whether a node is a loop statement. */
  public static boolean isLoop(Node node) {
    return node instanceof ForEachStmt
        || node instanceof ForStmt
        || node instanceof WhileStmt
        || node instanceof DoStmt;
  }

  /** Whether code within a node runs at another time or in another scope than the node. */
  public static boolean isFunction(Node node) {
    return node instanceof LambdaExpr
        || node instanceof CallableDeclaration
        || node instanceof TypeDeclaration
        || (node instanceof ObjectCreationExpr creation
            && creation.getAnonymousClassBody().isPresent());
  }

  /** Whether an outer node contains an inner one, or is it. */
  public static boolean contains(Node outer, Node inner) {
    for (Optional<Node> up = Optional.of(inner); up.isPresent(); up = up.get().getParentNode()) {
      if (up.get() == outer) {
        return true;
      }
    }
    return false;
  }

  /** The type declaration around a node, annotations left out. */
  public static Optional<TypeDeclaration<?>> type(Node node) {
    for (var up = node.getParentNode(); up.isPresent(); up = up.get().getParentNode()) {
      if (up.get() instanceof TypeDeclaration<?> type && !(type instanceof AnnotationDeclaration)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The supertypes written at a type declaration or anonymous class; for others none. */
  public static List<ClassOrInterfaceType> supertypes(Node type) {
    var supertypes = new ArrayList<ClassOrInterfaceType>();
    if (type instanceof NodeWithExtends<?> extending) {
      supertypes.addAll(extending.getExtendedTypes());
    }
    if (type instanceof NodeWithImplements<?> implementing) {
      supertypes.addAll(implementing.getImplementedTypes());
    }
    if (type instanceof ObjectCreationExpr creation
        && creation.getAnonymousClassBody().isPresent()) {
      supertypes.add(creation.getType());
    }
    return supertypes;
  }

  /** Whether a member is {@code public static void main(String[])}, or Java 25's short forms. */
  public static boolean isMain(Node member) {
    return member instanceof MethodDeclaration method
        && method.getNameAsString().equals("main")
        && method.getType().isVoidType()
        && method.getParameters().size() <= 1;
  }
}

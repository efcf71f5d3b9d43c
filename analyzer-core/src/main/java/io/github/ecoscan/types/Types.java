package io.github.ecoscan.types;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Optional;

/**
 * What is known about the types in one compilation unit. Answers agree with javac where given; an
 * empty or {@code UNKNOWN} answer means that the sources and the class path do not tell, and that a
 * rule must stay silent. Nothing here throws, and nothing is guessed from a simple name.
 *
 * <p>Names are canonical: {@code java.util.Map.Entry}.
 */
public interface Types {

  /** The static type of an expression of this unit. */
  Optional<TypeRef> typeOf(Expression expression);

  /** The type that a type written in this unit names. */
  Optional<TypeRef> typeOf(Type type);

  /**
   * The static type on which a call is made: of the scope; the type named, for a static call; the
   * enclosing type that has the method, for a call without scope; the type created, for a
   * constructor.
   *
   * @param call a {@code MethodCallExpr}, {@code MethodReferenceExpr} or {@code ObjectCreationExpr}
   */
  Optional<TypeRef> receiver(Expression call);

  /**
   * The method or constructor that a call runs.
   *
   * @param call a {@code MethodCallExpr}, {@code MethodReferenceExpr} or {@code ObjectCreationExpr}
   */
  Optional<MethodRef> target(Expression call);

  /** What a {@code NameExpr} or {@code FieldAccessExpr} stands for, if a variable. */
  Optional<Declaration> declaration(Expression name);

  /** Whether the static type of an expression is the named type or one below it. */
  Answer isA(Expression expression, String typeName);

  /** Whether the first type is the second or one below it. */
  Answer isSubtype(String typeName, String ancestorName);

  /** Whether a type's declaration carries an annotation. */
  Answer hasAnnotation(String typeName, String annotationName);

  /** Whether a method's declaration carries an annotation; those it overrides do not count. */
  Answer hasAnnotation(MethodRef method, String annotationName);

  /** The canonical name of the type of an annotation written in this unit. */
  Optional<String> annotationType(AnnotationExpr annotation);

  /**
   * Canonical names of the annotations on the methods that a method of this unit overrides, those
   * of its superclasses and interfaces taken together; empty strings where not understood.
   */
  List<String> overriddenAnnotations(MethodDeclaration method);

  /** What the named type's declaration is. */
  Optional<TypeKind> kind(String typeName);

  /** Whether the named type is an interface or an abstract class. */
  boolean isAbstract(String typeName);

  /** All known types above the named one, {@code Object} left out. */
  List<String> ancestors(String typeName);

  /** Whether the named type is declared in the sources that the index was opened with. */
  boolean isSource(String typeName);

  /**
   * What went wrong inside ecoscan while the unit was typed; answers may then be fewer than they
   * could be, but not wrong.
   */
  Optional<String> mistake();

  /** How many calls of this unit {@link #target} can answer, and how many not. */
  Calls calls();

  /** Calls and constructors of a unit. */
  record Calls(int resolved, int unresolved) {}
}

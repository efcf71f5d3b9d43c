package io.github.ecoscan.facts;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Symbols;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.MethodRef;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows which calls the link step can follow, and to what. */
final class Followed {
  /** Libraries that every class calls, and that nobody wants to follow. */
  private static final Pattern LOGGING =
      Pattern.compile(
          "(org\\.slf4j|org\\.apache\\.(commons\\.)?logging|org\\.jboss\\.logging)\\..*");

  private final Types types;

  Followed(Types types) {
    this.types = types;
  }

  /** The method that a call runs, if the project may have its code. */
  Optional<MethodRef> target(Expression call) {
    return types
        .target(call)
        .filter(target -> types.isSource(target.owner()) || isOverridable(call, target));
  }

  /** The constructor of the project that {@code this(…)} or {@code super(…)} runs. */
  Optional<MethodRef> target(ExplicitConstructorInvocationStmt call) {
    var owner =
        call.isThis()
            ? Scopes.type(call).map(Symbols::typeName)
            : Scopes.type(call).flatMap(this::superclass);
    var parameters =
        call.getArguments().stream()
            .map(argument -> types.typeOf(argument).map(Followed::erased).orElse(""))
            .toList();
    return owner
        .filter(types::isSource)
        .map(type -> new MethodRef(type, CallFact.CHAINED, parameters, false));
  }

  private Optional<String> superclass(TypeDeclaration<?> type) {
    return type instanceof ClassOrInterfaceDeclaration declared && !declared.isInterface()
        ? declared.getExtendedTypes().getFirst().flatMap(types::typeOf).map(TypeRef::name)
        : Optional.empty();
  }

  private static String erased(TypeRef type) {
    return type.name() + "[]".repeat(type.dimensions());
  }

  /**
   * A library's method that a class of the project may implement; the link step knows. What a call
   * gives is the library's to choose, and may be wrapped.
   */
  private boolean isOverridable(Expression call, MethodRef target) {
    return !target.isStatic()
        && receiver(call).filter(this::isCollaborator).isPresent()
        && !Supertypes.isJdk(target.owner())
        && !LOGGING.matcher(target.owner()).matches()
        && !target.name().equals("<init>")
        && types.isAbstract(target.owner());
  }

  /** What a class was given, not what it fetched. */
  private boolean isCollaborator(Expression receiver) {
    return Writes.name(receiver).isPresent()
        && types
            .declaration(receiver)
            .filter(
                d -> d.kind() == Declaration.Kind.FIELD || d.kind() == Declaration.Kind.PARAMETER)
            .isPresent();
  }

  private static Optional<Expression> receiver(Expression call) {
    if (call instanceof MethodCallExpr method) {
      return method.getScope();
    }
    return call instanceof MethodReferenceExpr reference
        ? Optional.of(reference.getScope())
        : Optional.empty();
  }

  /** Whether no other method can run in place of the target. */
  static boolean isExact(Expression call, MethodRef target) {
    return target.isStatic()
        || target.name().equals("<init>")
        || (call instanceof MethodCallExpr method
            && method.getScope().filter(Expression::isSuperExpr).isPresent());
  }
}

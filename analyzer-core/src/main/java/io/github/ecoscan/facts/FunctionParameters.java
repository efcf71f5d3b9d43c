package io.github.ecoscan.facts;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Knows the parameters of a method that stand for functions. */
final class FunctionParameters {
  /** What types of functions are mostly called, where no annotation tells. */
  private static final Pattern NAMES =
      Pattern.compile(
          ".*(Action|Block|Body|Callable|Callback|Consumer|Function|Handler|Operation|Predicate"
              + "|Processor|Runnable|Supplier|Task|Visitor|Work)");

  private final Types types;

  FunctionParameters(Types types) {
    this.types = types;
  }

  /** The position of the parameter on which a call is made, if that is a function. */
  OptionalInt called(MethodCallExpr call) {
    return call.getScope().map(this::position).orElse(OptionalInt.empty());
  }

  /** The position of the parameter that an expression names, if that is a function. */
  OptionalInt position(Expression expression) {
    if (!(expression instanceof NameExpr name)) {
      return OptionalInt.empty();
    }
    var declaration = types.declaration(name).orElse(null);
    if (declaration == null
        || declaration.kind() != Declaration.Kind.PARAMETER
        || !(declaration.node().orElse(null) instanceof Parameter parameter)
        || !(parameter.getParentNode().orElse(null) instanceof CallableDeclaration<?> callable)
        || declaration.type().filter(this::isFunction).isEmpty()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(callable.getParameters().indexOf(parameter));
  }

  private boolean isFunction(TypeRef type) {
    var name = type.name();
    return !type.isArray()
        && (name.startsWith("java.util.function.")
            || NAMES.matcher(name).matches()
            || types.hasAnnotation(name, "java.lang.FunctionalInterface").isYes());
  }
}

package io.github.ecoscan.repetition;

import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ForStmt;
import io.github.ecoscan.model.Bound;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.MethodRef;
import io.github.ecoscan.types.TypeKind;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Counts the turns that the source itself fixes. */
final class Bounds {
  /** Items written one by one in the source: up to here they count as few. */
  private static final int ENUMERATED = 8;

  private static final Set<String> ENUMERATIONS = Set.of("of", "asList");

  /** Calls of the JDK that give the items of what they are given. */
  private static final Set<String> VIEWS = Set.of("of", "asList", "stream", "allOf", "copyOf");

  private static final int HOPS = 3;

  private final Types types;

  Bounds(Types types) {
    this.types = types;
  }

  /** What limits an iteration over a collection, array or stream. */
  Bound of(Expression iterable) {
    var written = written(iterable);
    if (written.isPresent()) {
      return Bound.constant(written.getAsInt());
    }
    if (isEnumValues(iterable, HOPS) || isFixed(iterable)) {
      return new Bound(Bound.Kind.CONSTANT, -1, Spans.quote(iterable));
    }
    return Bound.collection(Spans.quote(iterable));
  }

  /**
   * Parts of a program, such as the fields of a class, and keys of an enum: as many as are written.
   */
  private boolean isFixed(Expression items) {
    var type = types.typeOf(items).orElse(null);
    if (type == null) {
      return false;
    }
    if (type.isArray()) {
      return type.dimensions() == 1 && (isPart(type.name()) || isEnum(type.name()));
    }
    if (type.arguments().size() != 1) {
      return false;
    }
    var item = type.arguments().get(0);
    var key =
        item.is("java.util.Map.Entry") && item.arguments().size() == 2
            ? item.arguments().get(0)
            : item;
    return !item.isArray()
        && !key.isArray()
        && (isPart(item.name())
            || (isEnum(key.name()) && types.isSubtype(type.name(), "java.util.Set").isYes()));
  }

  private static boolean isPart(String type) {
    return type.equals("java.lang.Class")
        || type.startsWith("java.lang.reflect.")
        || type.startsWith("java.lang.annotation.");
  }

  private boolean isEnum(String type) {
    return types.kind(type).equals(Optional.of(TypeKind.ENUM));
  }

  /** Whether the items are few and fixed in the source. */
  static boolean isEnumerated(Bound bound) {
    return bound.kind() == Bound.Kind.CONSTANT && bound.times() <= ENUMERATED;
  }

  /** The turns of {@code for (int i = 0; i < 3; i++)}. */
  OptionalInt of(ForStmt loop) {
    if (loop.getInitialization().size() != 1
        || loop.getUpdate().size() != 1
        || !(loop.getUpdate().get(0) instanceof UnaryExpr)
        || !(loop.getInitialization().get(0) instanceof VariableDeclarationExpr declaration)
        || !(loop.getCompare().orElse(null) instanceof BinaryExpr compare)) {
      return OptionalInt.empty();
    }
    var start =
        declaration.getVariable(0).getInitializer().map(this::integer).orElse(OptionalInt.empty());
    var end = integer(compare.getRight());
    if (start.isEmpty() || end.isEmpty()) {
      return OptionalInt.empty();
    }
    var inclusive =
        compare.getOperator() == BinaryExpr.Operator.LESS_EQUALS
            || compare.getOperator() == BinaryExpr.Operator.GREATER_EQUALS;
    var distance = Math.abs((long) end.getAsInt() - start.getAsInt()) + (inclusive ? 1 : 0);
    return OptionalInt.of((int) Math.min(Integer.MAX_VALUE, distance));
  }

  private OptionalInt integer(Expression expression) {
    return Constants.integer(expression, types);
  }

  private OptionalInt written(Expression items) {
    if (items instanceof ArrayInitializerExpr array) {
      return OptionalInt.of(array.getValues().size());
    }
    if (items instanceof ArrayCreationExpr creation) {
      return creation.getInitializer().map(this::written).orElse(OptionalInt.empty());
    }
    if (items instanceof MethodCallExpr call) {
      return written(call);
    }
    return Constants.initialiser(items, types)
        .filter(value -> value != items && !value.isNameExpr())
        .map(this::written)
        .orElse(OptionalInt.empty());
  }

  private OptionalInt written(MethodCallExpr call) {
    if (!ENUMERATIONS.contains(call.getNameAsString())) {
      return OptionalInt.empty();
    }
    var owner = types.target(call).map(MethodRef::owner).orElse("");
    if (!owner.startsWith("java.util.")) {
      return OptionalInt.empty();
    }
    var single = call.getArguments().size() == 1;
    if (single && types.typeOf(call.getArgument(0)).map(TypeRef::isArray).orElse(true)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(call.getArguments().size());
  }

  /** {@code Color.values()}, a variable that has them, or {@code EnumSet.allOf(Color.class)}. */
  private boolean isEnumValues(Expression items, int hops) {
    if (hops == 0) {
      return false;
    }
    if (!(items instanceof MethodCallExpr call)) {
      return Constants.initialiser(items, types)
          .filter(value -> value != items && isEnumValues(value, hops - 1))
          .isPresent();
    }
    if (call.getNameAsString().equals("getEnumConstants") && call.getArguments().isEmpty()) {
      return true;
    }
    if (call.getNameAsString().equals("values") && call.getArguments().isEmpty()) {
      return types
          .receiver(call)
          .flatMap(type -> types.kind(type.name()))
          .equals(Optional.of(TypeKind.ENUM));
    }
    return VIEWS.contains(call.getNameAsString())
        && call.getArguments().size() == 1
        && types.target(call).filter(Bounds::isOfCollections).isPresent()
        && (call.getNameAsString().equals("allOf") || isEnumValues(call.getArgument(0), hops - 1));
  }

  private static boolean isOfCollections(MethodRef method) {
    return method.isStatic() && method.owner().startsWith("java.util.");
  }
}

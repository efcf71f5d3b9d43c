package io.github.ecoscan.facts;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.ecoscan.types.TypeKind;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows objects that never change, and calls that make them. */
final class Values {
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]+");

  /** Types whose objects never change. */
  private static final Set<String> VALUES =
      Set.of(
          "boolean",
          "byte",
          "char",
          "double",
          "float",
          "int",
          "java.io.File",
          "java.lang.Class",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.String",
          "java.net.URI",
          "java.net.URL",
          "java.nio.charset.Charset",
          "java.nio.file.Path",
          "java.time.Duration",
          "java.time.LocalDate",
          "java.time.ZoneId",
          "java.util.Locale",
          "java.util.UUID",
          "long",
          "short");

  /** Types whose static methods make the same of the same. */
  private static final Set<String> FACTORIES =
      Set.of(
          "java.io.File",
          "java.lang.Integer",
          "java.lang.String",
          "java.net.URI",
          "java.nio.charset.Charset",
          "java.nio.file.Path",
          "java.nio.file.Paths",
          "java.time.Duration",
          "java.time.ZoneId",
          "java.util.List",
          "java.util.Locale",
          "java.util.Set");

  private final Types types;

  Values(Types types) {
    this.types = types;
  }

  /** Whether a call makes the same of the same. */
  boolean isPure(MethodCallExpr call) {
    var target = types.target(call);
    if (target.isEmpty()) {
      return false;
    }
    return target.get().isStatic()
        ? FACTORIES.contains(target.get().owner())
        : call.getScope().filter(scope -> isValue(types.typeOf(scope))).isPresent();
  }

  /** Whether a type is one whose objects never change. */
  boolean isValue(Optional<TypeRef> type) {
    return type.filter(
            known ->
                !known.isArray()
                    && (VALUES.contains(known.name())
                        || types.kind(known.name()).filter(TypeKind.ENUM::equals).isPresent()))
        .isPresent();
  }

  /** Whether an expression is named like a constant. */
  static boolean isConstant(Expression value) {
    return value instanceof FieldAccessExpr access
        ? CONSTANT.matcher(access.getNameAsString()).matches()
        : value instanceof NameExpr name && CONSTANT.matcher(name.getNameAsString()).matches();
  }
}

package io.github.ecoscan.facts;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.regex.Pattern;

/** Names operations as a reader knows them. */
final class OperationName {
  /** All before a simple name, and of a builder all before the name of what it builds. */
  private static final Pattern SIMPLE = Pattern.compile(".*\\.(?=[^.]+(\\.Builder)?$)(?!Builder$)");

  private OperationName() {}

  /** The simple type of the receiver and the method: {@code OrderRepository.findById}. */
  static String of(Expression call, Types types) {
    var receiver = types.receiver(call).map(TypeRef::name).orElse("");
    var simple = SIMPLE.matcher(receiver).replaceFirst("");
    if (call instanceof MethodCallExpr method) {
      return simple + "." + method.getNameAsString();
    }
    if (call instanceof MethodReferenceExpr reference) {
      return simple + "." + reference.getIdentifier();
    }
    return "new " + simple;
  }
}

package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.type.Type;
import io.github.ecoscan.types.TypeKind;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.Optional;

/** Recognises repetitions that take few turns by the nature of their items. */
final class FewItems {
  private final Types types;

  FewItems(Types types) {
    this.types = types;
  }

  /** Each item is a constant of an enumeration: there are no more turns than constants. */
  boolean areConstants(Expression call, Node repeater) {
    if (repeater instanceof ForEachStmt loop) {
      return isEnum(written(loop.getVariableDeclarator().getType()));
    }
    return repeater instanceof LambdaExpr function
        && function.getParameters().size() == 1
        && call.findFirst(
                NameExpr.class,
                name -> name.getNameAsString().equals(function.getParameter(0).getNameAsString()))
            .filter(item -> isEnum(types.typeOf(item)))
            .isPresent();
  }

  private Optional<TypeRef> written(Type type) {
    // this language level reads var as the name of a type
    return type.isVarType() || type.asString().equals("var")
        ? Optional.empty()
        : types.typeOf(type);
  }

  private boolean isEnum(Optional<TypeRef> type) {
    return type.filter(item -> !item.isArray())
        .flatMap(item -> types.kind(item.name()))
        .equals(Optional.of(TypeKind.ENUM));
  }
}

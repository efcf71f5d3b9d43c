package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.ecoscan.operation.Operation;
import io.github.ecoscan.repetition.Fate;
import io.github.ecoscan.repetition.PerCall;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.Set;

/** Follows heavy things from where they are made, or come from a call, to where they end. */
final class Creations {
  private static final int HOPS = 4;

  /** The few things of these packages that are heavy; all else there is not. */
  private static final Set<String> HEAVY = Set.of("java.lang.Thread", "java.util.Timer");

  private final Types types;
  private final RepetitionStack repetition;

  Creations(Types types, RepetitionStack repetition) {
    this.types = types;
    this.repetition = repetition;
  }

  /** What becomes of what an operation makes. */
  Fate fate(Expression made, Operation operation) {
    return operation.kind().isCreation() && !(made instanceof MethodReferenceExpr)
        ? PerCall.fate(made, repetition, types)
        : Fate.KEPT;
  }

  /** What becomes of the result of a call, if it may be something heavy. */
  Fate fate(Expression call) {
    var isUsed =
        call.isMethodCallExpr() && !(call.getParentNode().orElse(null) instanceof ExpressionStmt);
    return isUsed && types.typeOf(call).filter(this::isHeavy).isPresent()
        ? PerCall.fate(call, repetition, types)
        : Fate.KEPT;
  }

  /** Heavy things are a library's. */
  private boolean isHeavy(TypeRef type) {
    var name = type.name();
    var dot = name.lastIndexOf('.');
    var owner = dot < 0 ? "" : name.substring(0, dot);
    return dot > 0
        && !type.isArray()
        && (HEAVY.contains(name) || !(owner.equals("java.lang") || owner.equals("java.util")))
        && !owner.equals("java.util.stream")
        && !owner.equals("java.util.function")
        && !types.isSource(name);
  }

  /** Whether what is made depends on something that only this call or turn knows. */
  boolean varies(Expression made) {
    return Chains.arguments(made).stream().anyMatch(argument -> varies(argument, HOPS));
  }

  private boolean varies(Node value, int hops) {
    return value.findAll(NameExpr.class).stream().anyMatch(name -> varies(name, hops));
  }

  private boolean varies(NameExpr name, int hops) {
    var declaration = types.declaration(name).orElse(null);
    if (declaration == null || declaration.kind() == Declaration.Kind.FIELD) {
      return false;
    }
    var isLocal =
        declaration.kind() == Declaration.Kind.LOCAL
            || declaration.kind() == Declaration.Kind.RESOURCE;
    return !isLocal
        || hops == 0
        || declaration
            .node()
            .filter(VariableDeclarator.class::isInstance)
            .flatMap(node -> ((VariableDeclarator) node).getInitializer())
            .map(value -> varies(value, hops - 1))
            .orElse(true);
  }
}

package io.github.ecoscan.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.Optional;
import java.util.Set;

/** What a variable holds: of which class it is, and whether code leaves it as it is. */
public final class Held {
  private static final Set<String> READS =
      Set.of(
          "contains",
          "containsAll",
          "containsKey",
          "containsValue",
          "entrySet",
          "equals",
          "forEach",
          "get",
          "getFirst",
          "getLast",
          "getOrDefault",
          "hashCode",
          "indexOf",
          "isEmpty",
          "keySet",
          "lastIndexOf",
          "size",
          "stream",
          "toArray",
          "toString",
          "values");

  private Held() {}

  /**
   * The class of the object that a variable holds: its own type where that is a class, else the one
   * created for a variable that is never given another object.
   */
  public static Optional<String> classOf(Expression variable, Types types) {
    var declared = types.typeOf(variable).filter(type -> !type.isArray()).map(TypeRef::name);
    var created = creation(variable, types).flatMap(types::typeOf).map(TypeRef::name);
    return created.isPresent() ? created : declared;
  }

  /** The constructor call that made what a variable always holds. */
  public static Optional<ObjectCreationExpr> creation(Expression variable, Types types) {
    return Constants.initialiser(variable, types)
        .filter(ObjectCreationExpr.class::isInstance)
        .map(ObjectCreationExpr.class::cast)
        .filter(creation -> creation.getAnonymousClassBody().isEmpty());
  }

  /** Whether a variable exists before code, and the code only reads it and what it holds. */
  public static boolean isOnlyReadIn(Node code, Expression variable, Types types) {
    var name = Writes.name(variable);
    var declaration = types.declaration(variable);
    if (name.isEmpty()
        || declaration.isEmpty()
        || declaration.get().node().filter(node -> Scopes.contains(code, node)).isPresent()
        || Writes.isChanged(name.get(), code)) {
      return false;
    }
    var isField = declaration.get().kind() == Declaration.Kind.FIELD;
    return !Writes.any(code, node -> isHandedOn(node, name.get()) || (isField && isOwnCall(node)));
  }

  private static boolean isHandedOn(Node node, String variable) {
    if (!isNamed(node, variable) || node.getParentNode().orElse(null) instanceof FieldAccessExpr) {
      return false;
    }
    var parent = node.getParentNode().orElse(null);
    if (parent instanceof ForEachStmt loop) {
      return loop.getIterable() != node;
    }
    return !(parent instanceof MethodCallExpr call)
        || call.getScope().orElse(null) != node
        || !READS.contains(call.getNameAsString());
  }

  private static boolean isNamed(Node node, String variable) {
    return (node instanceof NameExpr || node instanceof FieldAccessExpr)
        && Writes.name((Expression) node).filter(variable::equals).isPresent();
  }

  /** A method of the same object may change the field. */
  private static boolean isOwnCall(Node node) {
    return node instanceof MethodCallExpr call
        && (call.getScope().isEmpty() || call.getScope().get().isThisExpr());
  }
}

package io.github.ecoscan.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.Types;
import java.util.HashSet;
import java.util.Set;

/** Tells expressions that mean the same at each call: made of constants, types and new objects. */
public final class FixedValues {
  private final Types types;
  private final Set<String> pending = new HashSet<>();

  public FixedValues(Types types) {
    this.types = types;
  }

  /** Whether nothing in an expression depends on the call or on the object it is in. */
  public boolean isFixed(Expression value) {
    return !Writes.any(value, node -> isOpen(node, value));
  }

  /** Whether that holds of all arguments of a call. */
  public boolean hasFixedArguments(NodeWithArguments<?> call) {
    return call.getArguments().stream().allMatch(this::isFixed);
  }

  private boolean isOpen(Node node, Expression within) {
    if (node instanceof ThisExpr || node instanceof SuperExpr) {
      return true;
    }
    if (node instanceof MethodCallExpr call && call.getScope().isEmpty()) {
      return true;
    }
    return node instanceof NameExpr name && isOpenName(name, within);
  }

  private boolean isOpenName(NameExpr name, Expression within) {
    var declaration = types.declaration(name).orElse(null);
    if (declaration == null) {
      return !isQualifier(name);
    }
    var node = declaration.node().orElse(null);
    if (node != null && Scopes.contains(within, node)) {
      return false;
    }
    return switch (declaration.kind()) {
      case FIELD -> node == null ? !isConstantName(declaration) : !isFinal(node);
      case LOCAL -> !(node instanceof VariableDeclarator local) || !isFixedLocal(local);
      default -> true;
    };
  }

  private static boolean isQualifier(NameExpr name) {
    var parent = name.getParentNode().orElse(null);
    return (parent instanceof FieldAccessExpr access && access.getScope() == name)
        || (parent instanceof MethodCallExpr call && call.getScope().orElse(null) == name)
        || parent instanceof MethodReferenceExpr;
  }

  private static boolean isConstantName(Declaration declaration) {
    return declaration.name().chars().noneMatch(Character::isLowerCase);
  }

  private static boolean isFinal(Node field) {
    return field.getParentNode().orElse(null) instanceof FieldDeclaration declared
        && declared.isFinal()
        && declared.isStatic();
  }

  /** A module or format that is itself made and set up the same way at each call. */
  private boolean isFixedLocal(VariableDeclarator local) {
    var name = local.getNameAsString();
    if (!pending.add(name)) {
      return true;
    }
    var member = Scopes.member(local).orElse(local);
    return local.getInitializer().filter(this::isFixed).isPresent()
        && !Writes.isAssigned(name, member)
        && member.findAll(MethodCallExpr.class, call -> isOn(call, name)).stream()
            .allMatch(this::hasFixedArguments);
  }

  private static boolean isOn(MethodCallExpr call, String name) {
    return call.getScope()
        .filter(scope -> scope instanceof NameExpr n && n.getNameAsString().equals(name))
        .isPresent();
  }
}

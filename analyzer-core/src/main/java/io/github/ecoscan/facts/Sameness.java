package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithArguments;
import com.github.javaparser.ast.stmt.ForEachStmt;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.Types;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells calls that are given the same in each turn: values that nothing in the repetition changes
 * or, outside any repetition of their member, that no caller has a say in. A doubt is a "no".
 */
final class Sameness {
  private static final int HOPS = 8;
  private static final Set<OperationKind> FILES =
      EnumSet.of(OperationKind.FILE_OPEN, OperationKind.FILE_READ, OperationKind.FILE_WRITE);

  private final Types types;
  private final RepetitionStack repetition;
  private final Values values;

  Sameness(Types types, RepetitionStack repetition) {
    this.types = types;
    this.repetition = repetition;
    this.values = new Values(types);
  }

  /**
   * Whether the call at the place that the walk has reached is given the same in each turn; of what
   * is done with a file, only the file counts.
   */
  boolean of(Expression call, OperationKind kind) {
    var limit = repeater().or(() -> Scopes.member(call)).orElse(null);
    if (limit == null) {
      return false;
    }
    return FILES.contains(kind)
        ? file(call).filter(file -> isSame(file, limit, HOPS)).isPresent()
        : isSameCall(call, limit, HOPS);
  }

  private static Optional<Expression> file(Expression call) {
    if (call instanceof NodeWithArguments<?> given && given.getArguments().isNonEmpty()) {
      return Optional.of(given.getArgument(0));
    }
    return call instanceof MethodCallExpr method ? method.getScope() : Optional.empty();
  }

  /** What repeats the call without need, as the linker sees it. */
  private Optional<Node> repeater() {
    var frames = repetition.frames();
    for (var i = frames.size() - 1; i >= 0; i--) {
      if (frames.get(i).shape() == Frame.Shape.PLAIN) {
        return Optional.of(repetition.repeaters().get(i));
      }
    }
    return Optional.empty();
  }

  private boolean isSameCall(Expression call, Node limit, int hops) {
    if (call instanceof ObjectCreationExpr creation) {
      return creation.getAnonymousClassBody().isEmpty()
          && creation.getScope().isEmpty()
          && areSame(creation.getArguments(), limit, hops);
    }
    if (!(call instanceof MethodCallExpr method)) {
      return false;
    }
    var isStatic = types.target(call).filter(target -> target.isStatic()).isPresent();
    return (isStatic || isSameObject(method, limit, hops))
        && areSame(method.getArguments(), limit, hops);
  }

  private boolean isSameObject(MethodCallExpr call, Node limit, int hops) {
    return call.getScope().isEmpty()
        || isStable(call.getScope().get(), limit, hops)
        || isSameCall(call.getScope().get(), limit, hops);
  }

  private boolean areSame(List<Expression> given, Node limit, int hops) {
    return given.stream().allMatch(value -> isSame(value, limit, hops));
  }

  /** Whether a value is the same in each turn, inside as well. */
  private boolean isSame(Expression value, Node limit, int hops) {
    if (hops == 0) {
      return false;
    }
    if (value.isLiteralExpr() || value.isClassExpr()) {
      return true;
    }
    if (value.isEnclosedExpr()) {
      return isSame(value.asEnclosedExpr().getInner(), limit, hops);
    }
    if (value.isCastExpr()) {
      return isSame(value.asCastExpr().getExpression(), limit, hops);
    }
    if (value instanceof BinaryExpr both) {
      return isSame(both.getLeft(), limit, hops) && isSame(both.getRight(), limit, hops);
    }
    if (value instanceof UnaryExpr unary) {
      return !Writes.isStep(unary) && isSame(unary.getExpression(), limit, hops);
    }
    if (value instanceof ConditionalExpr choice) {
      return isSame(choice.getCondition(), limit, hops)
          && isSame(choice.getThenExpr(), limit, hops)
          && isSame(choice.getElseExpr(), limit, hops);
    }
    if (value instanceof ObjectCreationExpr creation) {
      return values.isValue(types.typeOf(creation)) && isSameCall(creation, limit, hops - 1);
    }
    if (value instanceof MethodCallExpr call) {
      return values.isPure(call) && isSameCall(call, limit, hops - 1);
    }
    return (values.isValue(types.typeOf(value)) || Values.isConstant(value))
        && isStable(value, limit, hops)
        && (!Scopes.isMember(limit) || !isOfInstance(value));
  }

  /** The next call of the member may be on another object, with another value in the field. */
  private boolean isOfInstance(Expression value) {
    return types
        .declaration(value)
        .filter(declared -> declared.kind() == Declaration.Kind.FIELD)
        .flatMap(Declaration::node)
        .flatMap(Node::getParentNode)
        .filter(field -> field instanceof FieldDeclaration written && !written.isStatic())
        .isPresent();
  }

  /** Whether a variable holds the same object in each turn. */
  private boolean isStable(Expression variable, Node limit, int hops) {
    if (variable.isThisExpr() || variable.isSuperExpr()) {
      return true;
    }
    if (variable.isEnclosedExpr()) {
      return isStable(variable.asEnclosedExpr().getInner(), limit, hops);
    }
    if (hops == 0 || !(variable.isNameExpr() || variable.isFieldAccessExpr())) {
      return false;
    }
    var declared = types.declaration(variable);
    if (declared.isEmpty()) {
      return Values.isConstant(variable);
    }
    if (declared.get().kind() == Declaration.Kind.FIELD) {
      return isStableField(declared.get(), variable, limit, hops);
    }
    return declared.get().node().filter(node -> isStableLocal(node, limit, hops)).isPresent();
  }

  private boolean isStableField(Declaration field, Expression use, Node limit, int hops) {
    if (use instanceof FieldAccessExpr access
        && !access.getScope().isThisExpr()
        && !Values.isConstant(use)
        && !isStable(access.getScope(), limit, hops - 1)) {
      return false;
    }
    if (field.node().isEmpty()) {
      return Values.isConstant(use);
    }
    var node = field.node().get();
    if (node.getParentNode().orElse(null) instanceof FieldDeclaration declaration
        && declaration.isFinal()) {
      return true;
    }
    return Scopes.type(node)
        .filter(type -> !Writes.any(type, any -> isLateAssignment(any, field.name())))
        .isPresent();
  }

  /** An assignment outside constructors. */
  private static boolean isLateAssignment(Node node, String field) {
    return (node instanceof AssignExpr || node instanceof UnaryExpr)
        && Scopes.member(node).filter(ConstructorDeclaration.class::isInstance).isEmpty()
        && Writes.name(
                node instanceof AssignExpr assignment
                    ? assignment.getTarget()
                    : ((UnaryExpr) node).getExpression())
            .filter(field::equals)
            .isPresent()
        && (node instanceof AssignExpr || Writes.isStep((UnaryExpr) node));
  }

  private boolean isStableLocal(Node declaration, Node limit, int hops) {
    var name = name(declaration);
    if (name.isEmpty() || Writes.isAssigned(name.get(), limit)) {
      return false;
    }
    if (!Scopes.contains(limit, declaration)) {
      return true;
    }
    return declaration instanceof VariableDeclarator local
        && !isLoopVariable(local)
        && local.getInitializer().filter(value -> isSame(value, limit, hops - 1)).isPresent();
  }

  private static boolean isLoopVariable(VariableDeclarator local) {
    return Scopes.enclosing(local, ForEachStmt.class)
        .filter(loop -> Scopes.contains(loop.getVariable(), local))
        .isPresent();
  }

  private static Optional<String> name(Node declaration) {
    if (declaration instanceof VariableDeclarator variable) {
      return Optional.of(variable.getNameAsString());
    }
    return declaration instanceof Parameter parameter
        ? Optional.of(parameter.getNameAsString())
        : Optional.empty();
  }
}

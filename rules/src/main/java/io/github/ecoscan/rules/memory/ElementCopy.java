package io.github.ecoscan.rules.memory;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.github.ecoscan.rules.Held;
import io.github.ecoscan.rules.JdkName;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.Optional;
import java.util.Set;

/**
 * Code that takes each element from one place to another and does nothing else.
 *
 * @param copy the loop, or the call of {@code forEach}
 * @param bulk the call that does it at once, if it may stand for the copy
 * @param same whether nothing but the speed would change
 */
record ElementCopy(Node copy, Expression source, Expression target, String bulk, boolean same) {
  /** Lists that take over the array of what they are given. */
  private static final Set<String> BULK_LISTS =
      Set.of(
          "java.util.ArrayList", "java.util.Vector", "java.util.concurrent.CopyOnWriteArrayList");

  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short");

  /** {@code for (T item : source) target.add(item);}. */
  static Optional<ElementCopy> of(ForEachStmt loop, Types types) {
    var variable = loop.getVariableDeclarator();
    var isPrimitive = variable.getType().isPrimitiveType();
    return only(loop.getBody())
        .filter(call -> !isPrimitive && adds(call, variable.getNameAsString()))
        .flatMap(call -> toList(loop, loop.getIterable(), call.getScope().orElseThrow(), types));
  }

  /** {@code source.forEach(item -> target.add(item))} and {@code source.forEach(target::add)}. */
  static Optional<ElementCopy> of(MethodCallExpr each, Types types) {
    if (!each.getNameAsString().equals("forEach")
        || each.getArguments().size() != 1
        || each.getScope().isEmpty()
        || !(each.getParentNode().orElse(null) instanceof ExpressionStmt statement)
        || !(statement.getParentNode().orElse(null) instanceof BlockStmt)) {
      return Optional.empty();
    }
    return added(each.getArgument(0), types)
        .flatMap(target -> toList(statement, each.getScope().get(), target, types));
  }

  private static Optional<Expression> added(Expression function, Types types) {
    if (function instanceof MethodReferenceExpr reference) {
      return reference.getIdentifier().equals("add")
          ? variable(reference, types)
          : Optional.empty();
    }
    return function instanceof LambdaExpr lambda
            && lambda.getParameters().size() == 1
            && lambda.getBody() instanceof ExpressionStmt body
            && body.getExpression() instanceof MethodCallExpr call
            && adds(call, lambda.getParameter(0).getNameAsString())
        ? call.getScope()
        : Optional.empty();
  }

  /**
   * The parser takes the variable of {@code list::add} for a type: another use of it tells more.
   */
  private static Optional<Expression> variable(MethodReferenceExpr reference, Types types) {
    var scope = reference.getScope();
    if (!scope.isTypeExpr()) {
      return Optional.of(scope);
    }
    var name = scope.toString();
    return Scopes.member(reference).stream()
        .flatMap(member -> member.findAll(NameExpr.class).stream())
        .filter(use -> use.getNameAsString().equals(name) && isInScope(use, reference, types))
        .map(Expression.class::cast)
        .findFirst();
  }

  private static boolean isInScope(NameExpr use, Node place, Types types) {
    return types
        .declaration(use)
        .flatMap(Declaration::node)
        .filter(VariableDeclarator.class::isInstance)
        .flatMap(local -> Scopes.enclosing(local, BlockStmt.class))
        .filter(block -> Scopes.contains(block, place))
        .isPresent();
  }

  private static Optional<MethodCallExpr> only(Statement body) {
    return effect(body).filter(MethodCallExpr.class::isInstance).map(MethodCallExpr.class::cast);
  }

  private static Optional<Expression> effect(Statement body) {
    var statement =
        body instanceof BlockStmt block && block.getStatements().size() == 1
            ? block.getStatement(0)
            : body;
    return statement instanceof ExpressionStmt only
        ? Optional.of(only.getExpression())
        : Optional.empty();
  }

  private static boolean adds(MethodCallExpr call, String item) {
    return call.getNameAsString().equals("add")
        && call.getArguments().size() == 1
        && call.getArgument(0) instanceof NameExpr name
        && name.getNameAsString().equals(item)
        && call.getScope().isPresent();
  }

  private static Optional<ElementCopy> toList(
      Node copy, Expression source, Expression target, Types types) {
    var name = Writes.name(target);
    var list = Held.classOf(target, types).filter(BULK_LISTS::contains);
    var from = types.typeOf(source);
    if (name.isEmpty() || list.isEmpty() || from.isEmpty() || mentions(source, name.get())) {
      return Optional.empty();
    }
    var isArray = from.get().dimensions() == 1 && !PRIMITIVES.contains(from.get().name());
    if (!isArray && !types.isA(source, "java.util.Collection").isYes()) {
      return Optional.empty();
    }
    var items = Layout.source(source);
    var given =
        isArray ? "%s.asList(%s)".formatted(JdkName.in(copy, "java.util.Arrays"), items) : items;
    var isPlain = isArray || from.get().arguments().size() == 1;
    var isSame =
        Held.creation(target, types).isPresent()
            && list.get().equals("java.util.ArrayList")
            && (isArray || from.get().name().startsWith("java.util."));
    var bulk = isPlain ? "%s.addAll(%s);".formatted(Layout.source(target), given) : "";
    return Optional.of(new ElementCopy(copy, source, target, bulk, isSame));
  }

  private static boolean mentions(Expression source, String name) {
    return Writes.any(
        source,
        node ->
            (node instanceof NameExpr || node instanceof FieldAccessExpr)
                && Writes.name((Expression) node).filter(name::equals).isPresent());
  }

  /** {@code for (int i = 0; i < n; i++) target[i] = source[i];}, of objects. */
  static Optional<ElementCopy> of(ForStmt loop, Types types) {
    var index = index(loop);
    var end = index.flatMap(i -> end(loop, i));
    if (end.isEmpty()
        || !(effect(loop.getBody()).orElse(null) instanceof AssignExpr assignment)
        || assignment.getOperator() != AssignExpr.Operator.ASSIGN
        || !(assignment.getTarget() instanceof ArrayAccessExpr to)
        || !(assignment.getValue() instanceof ArrayAccessExpr from)
        || !isNamed(to.getIndex(), index.get())
        || !isNamed(from.getIndex(), index.get())
        || !holdObjects(to, from, types)
        || Writes.name(to.getName()).isEmpty()
        || Writes.name(from.getName()).isEmpty()
        || Writes.name(to.getName()).equals(Writes.name(from.getName()))) {
      return Optional.empty();
    }
    var source = Layout.source(from.getName());
    var target = Layout.source(to.getName());
    var bulk =
        "System.arraycopy(%s, 0, %s, 0, %s);".formatted(source, target, Layout.source(end.get()));
    var isSame =
        Layout.source(end.get()).equals(source + ".length")
            && isMadeFor(to, source, types)
            && isUnchanged(from.getName(), types);
    return Optional.of(new ElementCopy(loop, from.getName(), to.getName(), bulk, isSame));
  }

  private static Optional<String> index(ForStmt loop) {
    if (loop.getInitialization().size() != 1
        || !(loop.getInitialization().get(0) instanceof VariableDeclarationExpr declaration)
        || declaration.getVariables().size() != 1
        || loop.getUpdate().size() != 1
        || !(loop.getUpdate().get(0) instanceof UnaryExpr step)
        || !Writes.isStep(step)) {
      return Optional.empty();
    }
    var variable = declaration.getVariable(0);
    var name = variable.getNameAsString();
    var isZero =
        variable.getInitializer().filter(value -> value.toString().equals("0")).isPresent();
    return isZero && step.toString().contains("++") && isNamed(step.getExpression(), name)
        ? Optional.of(name)
        : Optional.empty();
  }

  private static Optional<Expression> end(ForStmt loop, String index) {
    return loop.getCompare().orElse(null) instanceof BinaryExpr compare
            && compare.getOperator() == BinaryExpr.Operator.LESS
            && isNamed(compare.getLeft(), index)
            && (compare.getRight().isNameExpr() || compare.getRight().isFieldAccessExpr())
        ? Optional.of(compare.getRight())
        : Optional.empty();
  }

  private static boolean isNamed(Expression expression, String name) {
    return expression instanceof NameExpr n && n.getNameAsString().equals(name);
  }

  private static boolean holdObjects(ArrayAccessExpr to, ArrayAccessExpr from, Types types) {
    return isObject(types.typeOf(to)) && isObject(types.typeOf(from));
  }

  private static boolean isObject(Optional<TypeRef> type) {
    return type.filter(t -> t.isArray() || !PRIMITIVES.contains(t.name())).isPresent();
  }

  /** {@code target = new T[source.length]}. */
  private static boolean isMadeFor(ArrayAccessExpr to, String source, Types types) {
    return Constants.initialiser(to.getName(), types).orElse(null) instanceof ArrayCreationExpr made
        && made.getLevels().size() == 1
        && made.getLevels().get(0).getDimension().map(Layout::source).stream()
            .anyMatch((source + ".length")::equals);
  }

  private static boolean isUnchanged(Expression array, Types types) {
    return types
        .declaration(array)
        .flatMap(Declaration::node)
        .filter(
            node ->
                !(node instanceof VariableDeclarator local)
                    || local.getParentNode().orElse(null) instanceof VariableDeclarationExpr)
        .flatMap(node -> Scopes.member(node))
        .filter(member -> !Writes.isAssigned(Layout.source(array), member))
        .isPresent();
  }
}

package io.github.ecoscan.rules.memory;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.MethodRef;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A variable of a wrapper type, and what its code does with it.
 *
 * @param scope the member or, for a field, the type with all code that can see it
 */
record BoxedVariable(VariableDeclarator declarator, Node scope, String wrapper, Types types) {
  private static final Map<String, String> PRIMITIVES =
      Map.of(
          "java.lang.Byte", "byte",
          "java.lang.Short", "short",
          "java.lang.Integer", "int",
          "java.lang.Long", "long",
          "java.lang.Float", "float",
          "java.lang.Double", "double");

  /** Calls that write a number as text, whatever its type. */
  private static final Map<String, Set<String>> PRINTS =
      Map.of(
          "java.io.PrintStream", Set.of("print", "println"),
          "java.lang.StringBuilder", Set.of("append"));

  /** The local variable, or private field of a plain class, that an expression names. */
  static Optional<BoxedVariable> of(Expression name, Types types) {
    var type = types.typeOf(name).filter(t -> PRIMITIVES.containsKey(t.name()) && !t.isArray());
    var declarator =
        types
            .declaration(name)
            .flatMap(Declaration::node)
            .filter(VariableDeclarator.class::isInstance)
            .map(VariableDeclarator.class::cast);
    if (type.isEmpty() || declarator.isEmpty()) {
      return Optional.empty();
    }
    return scope(declarator.get())
        .map(scope -> new BoxedVariable(declarator.get(), scope, simple(type.get()), types));
  }

  private static String simple(TypeRef type) {
    return type.name().substring(type.name().lastIndexOf('.') + 1);
  }

  /** Frameworks fill fields that are not private, or annotated, or of annotated types. */
  private static Optional<Node> scope(VariableDeclarator declarator) {
    if (!(declarator.getParentNode().orElse(null) instanceof FieldDeclaration field)) {
      return Scopes.member(declarator);
    }
    var isPlain =
        field.isPrivate()
            && field.getAnnotations().isEmpty()
            && declarator.getInitializer().filter(BoxedVariable::isNumber).isPresent()
            && Scopes.type(field).filter(type -> type.getAnnotations().isEmpty()).isPresent();
    return isPlain ? outermost(field) : Optional.empty();
  }

  private static Optional<Node> outermost(Node node) {
    Node found = null;
    for (var type = Scopes.type(node); type.isPresent(); type = type.flatMap(Scopes::type)) {
      found = type.get();
    }
    return Optional.ofNullable(found);
  }

  String primitive() {
    return PRIMITIVES.get("java.lang." + wrapper);
  }

  private boolean isLocal() {
    return !(scope instanceof TypeDeclaration);
  }

  private static boolean isNumber(Expression value) {
    return (value instanceof LiteralExpr && !value.isNullLiteralExpr())
        || (value instanceof UnaryExpr sign && isNumber(sign.getExpression()));
  }

  private List<Expression> uses(Node within) {
    return within.findAll(Expression.class, this::isUse);
  }

  private boolean isUse(Expression expression) {
    return (expression instanceof NameExpr || expression instanceof FieldAccessExpr)
        && Writes.name(expression).filter(declarator.getNameAsString()::equals).isPresent();
  }

  /** Whether null, or something not known to be a number, is ever in the variable. */
  boolean mayBeNull() {
    return declarator.getInitializer().filter(Expression::isNullLiteralExpr).isPresent()
        || uses(scope).stream().anyMatch(this::isNullUse);
  }

  private boolean isNullUse(Expression use) {
    var parent = use.getParentNode().orElse(null);
    if (parent instanceof BinaryExpr comparison) {
      return comparison.getLeft().isNullLiteralExpr() || comparison.getRight().isNullLiteralExpr();
    }
    return parent instanceof AssignExpr assignment
        && assignment.getTarget() == use
        && !isCertain(assignment);
  }

  /** Whether an assignment gives the variable a number for sure. */
  private boolean isCertain(AssignExpr assignment) {
    return assignment.getOperator() != AssignExpr.Operator.ASSIGN
        || isArithmetic(assignment.getValue());
  }

  private boolean isArithmetic(Expression value) {
    if (value instanceof EnclosedExpr enclosed) {
      return isArithmetic(enclosed.getInner());
    }
    return value instanceof BinaryExpr
        || isNumber(value)
        || types.typeOf(value).filter(t -> PRIMITIVES.containsValue(t.name())).isPresent();
  }

  /** Whether some code needs the object: making it there is no waste. */
  boolean isObjectIn(Node code) {
    return uses(code).stream().anyMatch(use -> !isNumberUse(use));
  }

  /** Whether a use takes the number out, or puts one in. */
  private boolean isNumberUse(Expression use, Node parent) {
    if (parent instanceof EnclosedExpr enclosed) {
      return isNumberUse(enclosed);
    }
    if (parent instanceof BinaryExpr binary) {
      return isNumberIn(binary, binary.getLeft() == use ? binary.getRight() : binary.getLeft());
    }
    if (parent instanceof AssignExpr assignment && assignment.getTarget() != use) {
      return assignment.getOperator() != AssignExpr.Operator.ASSIGN
          || isPrimitive(assignment.getTarget());
    }
    if (parent instanceof AssignExpr
        || (parent instanceof UnaryExpr unary && Writes.isStep(unary))) {
      return isEffect(parent) || isNumberUse((Expression) parent);
    }
    if (parent instanceof MethodCallExpr call) {
      return isTakenAsNumber(call, use);
    }
    return parent instanceof UnaryExpr
        || (parent instanceof ArrayAccessExpr access && access.getIndex() == use)
        || (parent instanceof CastExpr cast && cast.getType().isPrimitiveType())
        || (parent instanceof VariableDeclarator other && other.getType().isPrimitiveType());
  }

  private boolean isNumberUse(Expression use) {
    return isNumberUse(use, use.getParentNode().orElse(use));
  }

  /** An identity comparison of two objects would become one of numbers. */
  private boolean isNumberIn(BinaryExpr binary, Expression other) {
    var comparesIdentity =
        binary.getOperator() == BinaryExpr.Operator.EQUALS
            || binary.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
    return !comparesIdentity || isPrimitive(other);
  }

  private boolean isPrimitive(Expression expression) {
    return types
        .typeOf(expression)
        .filter(t -> !t.isArray() && PRIMITIVES.containsValue(t.name()))
        .isPresent();
  }

  /** Whether an expression stands for itself, and its value is not used. */
  private static boolean isEffect(Node expression) {
    var parent = expression.getParentNode().orElse(null);
    if (parent instanceof ForStmt loop) {
      return loop.getCompare().orElse(null) != expression;
    }
    return parent instanceof ExpressionStmt
        && (!(parent.getParentNode().orElse(null) instanceof LambdaExpr lambda)
            || isGivenToForEach(lambda));
  }

  private static boolean isGivenToForEach(LambdaExpr lambda) {
    return lambda.getParentNode().orElse(null) instanceof MethodCallExpr call
        && call.getNameAsString().startsWith("forEach");
  }

  /** With a parameter of a primitive type, or of a printing method, the same method is chosen. */
  private boolean isTakenAsNumber(MethodCallExpr call, Expression argument) {
    var position = 0;
    while (position < call.getArguments().size() && call.getArgument(position) != argument) {
      position++;
    }
    if (position == call.getArguments().size()) {
      return false;
    }
    var owner = types.receiver(call).map(TypeRef::name).orElse("");
    if (PRINTS.getOrDefault(owner, Set.of()).contains(call.getNameAsString())) {
      return true;
    }
    var parameters = types.target(call).map(MethodRef::parameters).orElse(List.of());
    return position < parameters.size() && PRIMITIVES.containsValue(parameters.get(position));
  }

  /**
   * Whether the declaration can take the primitive type and nothing else in the program changes.
   */
  boolean canBePrimitive() {
    return isLocal()
        && declarator.getParentNode().orElse(null) instanceof VariableDeclarationExpr declaration
        && declaration.getVariables().size() == 1
        && declarator.getType().isClassOrInterfaceType()
        && declarator.getInitializer().filter(BoxedVariable::isNumber).isPresent()
        && uses(scope).stream().allMatch(this::isSame);
  }

  private boolean isSame(Expression use) {
    return use.getParentNode().orElse(use) instanceof ReturnStmt
        ? Scopes.enclosing(use, LambdaExpr.class).isEmpty()
        : isNumberUse(use);
  }
}

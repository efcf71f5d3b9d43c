package io.github.ecoscan.types;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import java.util.List;

/** The type of each kind of expression. */
final class ExpressionTyper extends LiteralTyper {
  private final Typing typing;
  private final Operators operators;

  ExpressionTyper(Typing typing) {
    super(typing.relations);
    this.typing = typing;
    this.operators = new Operators(typing.relations);
  }

  @Override
  public Ty visit(NameExpr name, Target target) {
    var qualifier = typing.names.qualifier(name);
    return qualifier.isType() ? BasicTy.UNKNOWN : qualifier.type();
  }

  @Override
  public Ty visit(FieldAccessExpr access, Target target) {
    var qualifier = typing.names.qualifier(access);
    return qualifier.isType() ? BasicTy.UNKNOWN : qualifier.type();
  }

  @Override
  public Ty visit(MethodCallExpr call, Target target) {
    return typing.calls.call(call, target);
  }

  @Override
  public Ty visit(ObjectCreationExpr creation, Target target) {
    return typing.creations.visit(creation, target);
  }

  @Override
  public Ty visit(EnclosedExpr enclosed, Target target) {
    return typing.type(enclosed.getInner(), target);
  }

  @Override
  public Ty visit(ThisExpr expression, Target target) {
    return expression.getTypeName().isPresent()
        ? outer(expression.getTypeName().get().asString())
        : here();
  }

  private Ty here() {
    return typing.frame == null ? BasicTy.UNKNOWN : typing.frame.symbol().thisType();
  }

  private Ty outer(String name) {
    var named = TypeNames.find(name, typing.scope);
    for (var frame = typing.frame; frame != null; frame = frame.outer()) {
      if (frame.symbol().rawType().equals(named)) {
        return frame.symbol().thisType();
      }
    }
    return named;
  }

  @Override
  public Ty visit(SuperExpr expression, Target target) {
    if (typing.frame == null) {
      return BasicTy.UNKNOWN;
    }
    var symbol = typing.frame.symbol();
    if (expression.getTypeName().isPresent()) {
      var named = TypeNames.find(expression.getTypeName().get().asString(), typing.scope);
      if (!(named instanceof ClassTy type)) {
        return BasicTy.UNKNOWN;
      }
      if (type.symbol().isInterface()) {
        var as = symbol.lineage().as(type.symbol());
        return as == null ? BasicTy.UNKNOWN : as;
      }
      symbol = type.symbol() instanceof SourceClass outer ? outer : symbol;
    }
    var parent = symbol.superclass();
    return parent == null ? typing.relations.object() : parent;
  }

  @Override
  public Ty visit(ClassExpr literal, Target target) {
    var type = typing.relations.box(typing.resolve(literal.getType()));
    var raw = typing.universe.named("java/lang/Class");
    return raw instanceof ClassTy known && !type.isUnknown()
        ? new ClassTy(known.symbol(), List.of(type))
        : raw;
  }

  @Override
  public Ty visit(CastExpr cast, Target target) {
    var type = typing.resolve(cast.getType());
    if (Argument.isFunctional(cast.getExpression())) {
      function(cast.getExpression(), type);
    } else {
      typing.type(cast.getExpression(), Target.NONE);
    }
    return type;
  }

  @Override
  public Ty visit(LambdaExpr lambda, Target target) {
    return function(lambda, expected(target));
  }

  @Override
  public Ty visit(MethodReferenceExpr reference, Target target) {
    return function(reference, expected(target));
  }

  private static Ty expected(Target target) {
    return target.type() == null ? BasicTy.UNKNOWN : target.type();
  }

  private Ty function(Expression expression, Ty type) {
    var inference = new Inference(typing);
    var mark = inference.mark();
    inference.defer(expression, Solver.read(type));
    inference.complete(mark);
    return type;
  }

  @Override
  public Ty visit(ConditionalExpr choice, Target target) {
    var locals = typing.locals.mark();
    typing.type(choice.getCondition());
    var left = typing.type(choice.getThenExpr(), target);
    var right = typing.type(choice.getElseExpr(), target);
    typing.locals.back(locals);
    return operators.join(List.of(left, right), target, typing.bounds);
  }

  @Override
  public Ty visit(SwitchExpr choice, Target target) {
    return typing.switches.expression(choice, target, operators);
  }

  @Override
  public Ty visit(InstanceOfExpr test, Target target) {
    var type = typing.type(test.getExpression());
    if (test.getPattern().isPresent()) {
      typing.patterns.declare(test.getPattern().get(), type);
    }
    return BasicTy.BOOLEAN;
  }

  @Override
  public Ty visit(UnaryExpr unary, Target target) {
    return operators.unary(unary.getOperator(), typing.type(unary.getExpression()));
  }

  @Override
  public Ty visit(BinaryExpr binary, Target target) {
    // long sums of strings nest deeply to the left: no recursion there
    var rights = new java.util.ArrayDeque<BinaryExpr>();
    Expression left = binary;
    while (left instanceof BinaryExpr inner) {
      rights.push(inner);
      left = inner.getLeft();
    }
    var type = typing.type(left);
    while (!rights.isEmpty()) {
      var next = rights.pop();
      type = operators.binary(next.getOperator(), type, typing.type(next.getRight()));
      typing.facts.type(next, type);
    }
    return type;
  }

  @Override
  public Ty visit(AssignExpr assignment, Target target) {
    var type = typing.type(assignment.getTarget());
    var simple = assignment.getOperator() == AssignExpr.Operator.ASSIGN;
    typing.type(assignment.getValue(), simple ? Target.of(type) : Target.NONE);
    return type;
  }

  @Override
  public Ty visit(ArrayAccessExpr access, Target target) {
    var array = typing.relations.upper(typing.type(access.getName()));
    typing.type(access.getIndex());
    return array instanceof ArrayTy known
        ? typing.relations.upper(known.element())
        : BasicTy.UNKNOWN;
  }

  @Override
  public Ty visit(ArrayCreationExpr creation, Target target) {
    var element = typing.resolve(creation.getElementType());
    for (var level : creation.getLevels()) {
      if (level.getDimension().isPresent()) {
        typing.type(level.getDimension().get());
      }
    }
    var type = ArrayTy.of(element, creation.getLevels().size());
    if (creation.getInitializer().isPresent()) {
      typing.type(creation.getInitializer().get(), Target.of(type));
    }
    return type;
  }

  @Override
  public Ty visit(ArrayInitializerExpr values, Target target) {
    var element = target.type() instanceof ArrayTy array ? Target.of(array.element()) : Target.NONE;
    for (var value : values.getValues()) {
      typing.type(value, element);
    }
    return target.type() == null ? BasicTy.UNKNOWN : target.type();
  }

  @Override
  public Ty visit(VariableDeclarationExpr declaration, Target target) {
    typing.statements.declare(declaration, Declaration.Kind.LOCAL);
    return BasicTy.UNKNOWN;
  }
}

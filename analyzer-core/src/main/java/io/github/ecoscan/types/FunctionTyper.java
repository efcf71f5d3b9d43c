package io.github.ecoscan.types;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.type.UnknownType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Types lambdas, and says how lambdas and method references fit functional interfaces. */
final class FunctionTyper {
  private final Typing typing;
  private final ReferenceTyper references;

  /** Types of the bodies of lambdas that had to be looked at to choose a method. */
  private final IdentityHashMap<LambdaExpr, Ty> seen = new IdentityHashMap<>(2);

  FunctionTyper(Typing typing) {
    this.typing = typing;
    this.references = new ReferenceTyper(typing);
  }

  /** Types a lambda or method reference against the type expected of it. */
  void visit(Expression expression, Ty formal, Inference inference) {
    var inner = Argument.unwrap(expression);
    if (inner instanceof ConditionalExpr choice) {
      visit(choice.getThenExpr(), formal, inference);
      visit(choice.getElseExpr(), formal, inference);
    } else if (inner instanceof LambdaExpr lambda) {
      lambda(lambda, FunctionType.of(formal, typing.relations), inference);
    } else {
      references.visit(
          (MethodReferenceExpr) inner, FunctionType.of(formal, typing.relations), inference);
    }
    typing.facts.value(inner, formal);
    if (inner != expression) {
      typing.facts.type(expression, formal);
    }
  }

  private void lambda(LambdaExpr lambda, FunctionType function, Inference inference) {
    var early = seen.remove(lambda);
    if (early != null) {
      var unused = typing.locals.mark();
      declare(lambda, function, inference);
      typing.locals.back(unused);
      if (function != null && !function.isVoid()) {
        inference.assign(early, function.result());
      }
      return;
    }
    var mark = typing.locals.mark();
    declare(lambda, function, inference);
    var pending = inference.mark();
    body(lambda, function == null ? BasicTy.UNKNOWN : function.result(), inference);
    inference.functions(pending);
    typing.locals.back(mark);
  }

  private void declare(LambdaExpr lambda, FunctionType function, Inference inference) {
    for (var i = 0; i < lambda.getParameters().size(); i++) {
      var parameter = lambda.getParameters().get(i);
      Ty formal = BasicTy.UNKNOWN;
      if (function != null && i < function.parameters().size()) {
        formal = function.parameters().get(i);
      }
      Ty type;
      if (isImplicit(parameter)) {
        inference.solve(formal);
        type = typing.relations.upper(Solver.read(formal));
      } else {
        type = ArrayTy.of(typing.resolve(parameter.getType()), parameter.isVarArgs() ? 1 : 0);
        inference.equal(type, formal);
      }
      typing.declare(
          new Variable(
              Declaration.Kind.LAMBDA_PARAMETER,
              parameter.getName().getIdentifier(),
              null,
              type,
              parameter));
    }
  }

  private void body(LambdaExpr lambda, Ty result, Inference inference) {
    var statement = lambda.getBody();
    if (statement instanceof ExpressionStmt only) {
      result(only.getExpression(), result, inference);
      return;
    }
    var outerReturns = typing.returns;
    var outerYields = typing.yields;
    typing.returns = returned -> result(returned, result, inference);
    statement.accept(typing.statements, null);
    typing.returns = outerReturns;
    typing.yields = outerYields;
  }

  private void result(Expression expression, Ty result, Inference inference) {
    if (result == BasicTy.VOID || result.isUnknown()) {
      typing.type(expression);
    } else if (Argument.isFunctional(expression)) {
      inference.solve(result);
      visit(expression, Solver.read(result), inference);
    } else {
      var pending = inference.mark();
      var type = typing.type(expression, new Target(result, inference));
      inference.assign(type, result);
      inference.functions(pending);
    }
  }

  static boolean isImplicit(Parameter parameter) {
    return parameter.getType() instanceof UnknownType || WrittenTypes.isVar(parameter.getType());
  }

  static boolean isExplicit(LambdaExpr lambda) {
    for (var parameter : lambda.getParameters()) {
      if (isImplicit(parameter)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a function takes part in choosing a method: it says its parameter types itself. */
  boolean isPertinent(Expression expression) {
    var inner = Argument.unwrap(expression);
    if (inner instanceof LambdaExpr lambda) {
      return !lambda.getParameters().isEmpty() && isExplicit(lambda);
    }
    return inner instanceof MethodReferenceExpr reference && references.exact(reference) != null;
  }

  /** The types that must be known before the function can be typed. */
  List<Ty> inputs(Expression expression, Ty formal) {
    var inner = Argument.unwrap(expression);
    var function = FunctionType.of(formal, typing.relations);
    if (function == null) {
      return formal instanceof FreeVar ? List.of(formal) : List.of();
    }
    if (inner instanceof LambdaExpr lambda) {
      return isExplicit(lambda) ? List.of() : function.parameters();
    }
    return inner instanceof MethodReferenceExpr reference && references.exact(reference) != null
        ? List.of()
        : function.parameters();
  }

  /** Whether the result of a function decides what one of the types is. */
  boolean decides(Ty formal, List<Ty> types) {
    var function = FunctionType.of(formal, typing.relations);
    if (function == null || function.isVoid()) {
      return false;
    }
    var decided = new ArrayList<FreeVar>(1);
    variables(function.result(), decided);
    var needed = new ArrayList<FreeVar>(1);
    for (var type : types) {
      variables(type, needed);
    }
    // what a variable is bounded by decides on it as well; the list grows while it is read
    for (var i = 0; i < needed.size(); i++) {
      for (var bound : List.copyOf(needed.get(i).equal)) {
        variables(bound, needed);
      }
      for (var bound : List.copyOf(needed.get(i).lower)) {
        variables(bound, needed);
      }
    }
    for (var variable : needed) {
      if (decided.contains(variable)) {
        return true;
      }
    }
    return false;
  }

  private static void variables(Ty type, List<FreeVar> into) {
    if (type instanceof FreeVar variable && variable.solution == null) {
      if (!into.contains(variable)) {
        into.add(variable);
      }
    } else if (type instanceof ClassTy known) {
      for (var argument : known.arguments()) {
        variables(argument, into);
      }
    } else if (type instanceof ArrayTy array) {
      variables(array.element(), into);
    } else if (type instanceof WildTy wild) {
      if (wild.upper() != null) {
        variables(wild.upper(), into);
      }
      if (wild.lower() != null) {
        variables(wild.lower(), into);
      }
    }
  }

  /** Whether a function may be passed to a parameter, judged without its types. */
  Answer fits(Expression expression, Ty formal, MethodSymbol method) {
    if (formal.isUnknown()) {
      return Answer.UNKNOWN;
    }
    if (formal instanceof FreeVar variable && variable.solution == null) {
      return Answer.YES;
    }
    if (formal instanceof TypeVar variable) {
      return Answer.of(method.typeParameters.contains(variable));
    }
    if (formal instanceof ClassTy known && !known.symbol().lineage().isComplete()) {
      return Answer.UNKNOWN;
    }
    var function = FunctionType.of(formal, typing.relations);
    if (function == null) {
      return Answer.NO;
    }
    var inner = Argument.unwrap(expression);
    if (inner instanceof ConditionalExpr choice) {
      var first = fits(choice.getThenExpr(), formal, method);
      return first.isNo() ? first : fits(choice.getElseExpr(), formal, method);
    }
    if (inner instanceof LambdaExpr lambda) {
      return lambda.getParameters().size() == function.parameters().size()
          ? Answer.of(fitsResult(lambda, function))
          : Answer.NO;
    }
    return references.fits((MethodReferenceExpr) inner, function);
  }

  private boolean fitsResult(LambdaExpr lambda, FunctionType function) {
    if (!(lambda.getBody() instanceof ExpressionStmt only)) {
      var shape = LambdaShape.of(lambda.getBody());
      return function.isVoid() ? shape.fitsVoid() : shape.fitsValue();
    }
    var expression = Argument.unwrap(only.getExpression());
    if (function.isVoid()) {
      return LambdaShape.isStatement(only.getExpression());
    }
    if (isExplicit(lambda) && expression.isMethodCallExpr()) {
      return early(lambda, only.getExpression()) != BasicTy.VOID;
    }
    return true;
  }

  /** Types the body of a lambda that needs nothing from outside, before a method is chosen. */
  private Ty early(LambdaExpr lambda, Expression body) {
    var known = seen.get(lambda);
    if (known == null) {
      var mark = typing.locals.mark();
      var inference = new Inference(typing);
      declare(lambda, null, inference);
      known = typing.type(body);
      typing.locals.back(mark);
      seen.put(lambda, known);
    }
    return known;
  }

  /** Whether, for this function, the first interface is a better match than the second. */
  boolean isMoreSpecific(Expression expression, ClassTy mine, ClassTy theirs) {
    var one = FunctionType.of(mine, typing.relations);
    var other = FunctionType.of(theirs, typing.relations);
    if (one == null || other == null || one.parameters().size() != other.parameters().size()) {
      return false;
    }
    var inner = Argument.unwrap(expression);
    if (inner instanceof LambdaExpr lambda && !isExplicit(lambda)) {
      return false;
    }
    if (other.isVoid()) {
      return true;
    }
    if (one.isVoid()) {
      return false;
    }
    if (one.result().isPrimitive() != other.result().isPrimitive()) {
      var type = resultOf(inner);
      return !type.isUnknown() && type.isPrimitive() == one.result().isPrimitive();
    }
    return typing.relations.subtype(one.result(), other.result()).isYes();
  }

  private Ty resultOf(Expression function) {
    if (function instanceof LambdaExpr lambda) {
      return lambda.getBody() instanceof ExpressionStmt only
          ? early(lambda, only.getExpression())
          : BasicTy.UNKNOWN;
    }
    var exact =
        function instanceof MethodReferenceExpr reference ? references.exact(reference) : null;
    return exact == null ? BasicTy.UNKNOWN : exact.result();
  }
}

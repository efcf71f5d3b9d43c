package io.github.ecoscan.types;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.Type;
import java.util.function.Consumer;

/** The state of typing one unit: what is in scope, and who types what. */
final class Typing {
  final Universe universe;
  final Relations relations;
  final Bounds bounds;
  final UnitScope unit;
  private final CompiledCalls compiled;
  final Facts facts;
  final Locals locals = new Locals();
  final Names names;
  final WrittenTypes written;
  final Overloads overloads;
  final CallTyper calls;
  final CreationTyper creations;
  final FunctionTyper functions;
  final ExpressionTyper expressions;
  final PatternTyper patterns;
  final StatementTyper statements;
  final SwitchTyper switches;
  final ClassTyper classes;

  /** The class around, or null between the types of a file. */
  Frame frame;

  TypeScope scope;

  /** Takes results of which nothing is expected. */
  final Consumer<Expression> free = result -> type(result, Target.NONE);

  /** Takes the results of the method or lambda around. */
  Consumer<Expression> returns = free;

  /** Takes the results of the switch expression around. */
  Consumer<Expression> yields = free;

  /**
   * Begins a unit.
   *
   * @param size about how many facts there will be
   */
  Typing(UnitScope unit, CompiledCalls compiled, int size) {
    this.facts = new Facts(size);
    this.universe = unit.universe();
    this.relations = universe.relations();
    this.bounds = new Bounds(relations);
    this.unit = unit;
    this.compiled = compiled;
    this.scope = unit;
    this.names = new Names(this);
    this.written = new WrittenTypes(this);
    this.overloads = new Overloads(this);
    this.calls = new CallTyper(this);
    this.creations = new CreationTyper(this);
    this.functions = new FunctionTyper(this);
    this.expressions = new ExpressionTyper(this);
    this.patterns = new PatternTyper(this);
    this.statements = new StatementTyper(this);
    this.switches = new SwitchTyper(this);
    this.classes = new ClassTyper(this);
  }

  /** Types an expression, which must not have been typed before. */
  Ty type(Expression expression, Target target) {
    var type = expression.accept(expressions, target);
    // names note the variable that they stand for by themselves
    if (expression instanceof MethodCallExpr || expression instanceof ObjectCreationExpr) {
      facts.value(expression, type);
    } else if (!(expression instanceof NameExpr) && !(expression instanceof FieldAccessExpr)) {
      facts.type(expression, type);
    }
    return type;
  }

  Ty type(Expression expression) {
    return type(expression, Target.NONE);
  }

  /** What a written type means here. */
  Ty resolve(Type type) {
    return written.resolve(type, scope);
  }

  void declare(Variable variable) {
    locals.push(variable);
  }

  /** Keeps what a call runs, with what the classes tell where the source does not. */
  Call found(Node call, Call fact) {
    var complete = compiled.complete(call, fact);
    facts.call(call, complete);
    return complete;
  }
}

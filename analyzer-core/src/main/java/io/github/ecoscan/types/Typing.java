package io.github.ecoscan.types;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.type.Type;
import java.util.function.Consumer;

/** The state of typing one unit: what is in scope, and who types what. */
final class Typing {
  final Universe universe;
  final Relations relations;
  final Bounds bounds;
  final UnitScope unit;
  final Facts facts = new Facts();
  final Locals locals = new Locals();
  final Names names = new Names(this);
  final WrittenTypes written = new WrittenTypes(this);
  final Overloads overloads;
  final CallTyper calls = new CallTyper(this);
  final FunctionTyper functions = new FunctionTyper(this);
  final ExpressionTyper expressions = new ExpressionTyper(this);
  final PatternTyper patterns = new PatternTyper(this);
  final StatementTyper statements = new StatementTyper(this);
  final ClassTyper classes = new ClassTyper(this);

  /** The class around, or null between the types of a file. */
  Frame frame;

  TypeScope scope;

  /** Takes the results of the method or lambda around. */
  Consumer<Expression> returns = result -> type(result, Target.NONE);

  /** Takes the results of the switch expression around. */
  Consumer<Expression> yields = result -> type(result, Target.NONE);

  Typing(UnitScope unit) {
    this.universe = unit.universe();
    this.relations = universe.relations();
    this.bounds = new Bounds(relations);
    this.overloads = new Overloads(this);
    this.unit = unit;
    this.scope = unit;
  }

  /** Types an expression, which must not have been typed before. */
  Ty type(Expression expression, Target target) {
    var type = expression.accept(expressions, target);
    facts.type(expression, type);
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
}

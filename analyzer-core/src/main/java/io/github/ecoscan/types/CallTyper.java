package io.github.ecoscan.types;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.List;

/** Types method calls: who is called on what, and what comes back. */
final class CallTyper {
  private final Typing typing;

  CallTyper(Typing typing) {
    this.typing = typing;
  }

  Ty call(MethodCallExpr call, Target target) {
    var name = call.getName().getIdentifier();
    var scope = call.getScope().orElse(null);
    var receiver = scope == null ? implicit(name) : explicit(scope, name);
    return finish(call, call.getArguments(), receiver, writtenArguments(call), target);
  }

  /** The methods a call may mean and the type it is made on. */
  private record Receiver(Ty type, List<MethodSymbol> methods) {
    static final Receiver UNKNOWN = new Receiver(BasicTy.UNKNOWN, List.of());
  }

  private List<Ty> writtenArguments(MethodCallExpr call) {
    var written = call.getTypeArguments();
    return written.isEmpty() ? List.of() : typing.written.all(written.get(), typing.scope);
  }

  private Receiver explicit(Expression scope, String name) {
    var qualifier = typing.names.qualifier(scope);
    var type = qualifier.type();
    return new Receiver(type, methods(type, name));
  }

  /** The innermost class around that has a method of the name, else a static import. */
  private Receiver implicit(String name) {
    for (var frame = typing.frame; frame != null; frame = frame.outer()) {
      var symbol = frame.symbol();
      var found = symbol.members().methods(name);
      if (!found.isEmpty()) {
        return new Receiver(symbol.thisType(), certain(symbol, found));
      }
      if (!symbol.lineage().isComplete()) {
        return Receiver.UNKNOWN;
      }
    }
    var receiver = imported(typing.unit.staticOwners(name), name);
    return receiver != null
        ? receiver
        : java.util.Objects.requireNonNullElse(
            imported(typing.unit.staticOwners(), name), Receiver.UNKNOWN);
  }

  private Receiver imported(List<ClassSymbol> owners, String name) {
    var found = new ArrayList<MethodSymbol>(2);
    Ty type = null;
    for (var owner : owners) {
      var before = found.size();
      for (var method : owner.members().methods(name)) {
        if (method.isStatic()) {
          addTo(found, method);
        }
      }
      if (found.size() > before || (!owner.isKnown() && owners.size() == 1)) {
        type = type == null ? owner.rawType() : type;
      }
    }
    return type == null ? null : new Receiver(type, found);
  }

  /** Methods of a name that a value of the type has. */
  List<MethodSymbol> methods(Ty type, String name) {
    if (type instanceof ClassTy known) {
      return certain(known.symbol(), known.symbol().members().methods(name));
    }
    if (type instanceof ArrayTy) {
      return typing.relations.object().symbol().members().methods(name);
    }
    var found = new ArrayList<MethodSymbol>(2);
    for (var bound : typing.relations.bounds(type)) {
      for (var method : methods(bound, name)) {
        addTo(found, method);
      }
    }
    return found;
  }

  private static void addTo(List<MethodSymbol> found, MethodSymbol method) {
    if (!found.contains(method)) {
      found.add(method);
    }
  }

  /** With a supertype missing, only what the class itself declares is certain. */
  private static List<MethodSymbol> certain(ClassSymbol symbol, List<MethodSymbol> found) {
    if (symbol.lineage().isComplete()) {
      return found;
    }
    for (var method : found) {
      if (method.owner != symbol && !isFixed(method) && !symbol.lineage().isCertain(method)) {
        return List.of();
      }
    }
    return found;
  }

  /** Nothing can override or overload {@code getClass} and the like. */
  private static boolean isFixed(MethodSymbol method) {
    return method.has(Flags.FINAL) && method.owner == method.owner.universe().object().symbol();
  }

  /** Types the arguments, chooses the method and finds out what it gives back. */
  private Ty finish(
      MethodCallExpr call,
      NodeList<Expression> written,
      Receiver receiver,
      List<Ty> typeArguments,
      Target target) {
    var inference = target.inference() == null ? new Inference(typing) : target.inference();
    var mark = inference.mark();
    var arguments = arguments(written, inference);
    if (receiver.methods().size() > 1) {
      inference.pertinent(mark);
    }
    var choice =
        receiver.methods().isEmpty()
            ? null
            : typing.overloads.choose(receiver.methods(), arguments, receiver.type());
    if (choice == null) {
      abandon(arguments, inference, mark);
      return undecided(call, receiver, arguments);
    }
    typing.facts.call(call, new Call(receiver.type(), choice.method()));
    var result = special(choice.method(), receiver.type());
    if (result == null) {
      result = apply(choice, receiver.type(), arguments, typeArguments, inference);
    } else {
      abandon(arguments, inference, mark);
    }
    return end(result, target, inference, mark);
  }

  /**
   * What is certain in spite of arguments that are not known: the class, and the result, that every
   * method has which may be meant.
   */
  private Ty undecided(MethodCallExpr call, Receiver receiver, List<Argument> arguments) {
    var rivals = typing.overloads.possible(receiver.methods(), arguments, receiver.type());
    var owner = Overloads.owner(rivals);
    var found = typing.found(call, new Call(receiver.type(), null, owner));
    if (found.method() != null && !CompiledCalls.result(found.method()).isUnknown()) {
      return CompiledCalls.result(found.method());
    }
    if (owner == null) {
      return receiver.type() instanceof ClassTy type && !type.symbol().isKnown()
          ? typing.universe.result(type.symbol(), call.getName().getIdentifier(), arguments.size())
          : BasicTy.UNKNOWN;
    }
    Ty result = null;
    for (var method : rivals) {
      var one = method.typeParameters.isEmpty() ? method.result() : BasicTy.UNKNOWN;
      if (result != null && !result.equals(one)) {
        return BasicTy.UNKNOWN;
      }
      result = one;
    }
    var around = around(rivals.get(0), receiver.type());
    return around == null
        ? typing.relations.erase(result)
        : typing.relations.upper(result.subst(around));
  }

  List<Argument> arguments(NodeList<Expression> written, Inference inference) {
    if (written.isEmpty()) {
      return List.of();
    }
    var arguments = new ArrayList<Argument>(written.size());
    var target = Target.in(inference);
    for (var i = 0; i < written.size(); i++) {
      var expression = written.get(i);
      arguments.add(
          Argument.isFunctional(expression)
              ? functional(expression)
              : new Argument(expression, typing.type(expression, target)));
    }
    return arguments;
  }

  private Argument functional(Expression expression) {
    var inner = Argument.unwrap(expression);
    if (inner.isConditionalExpr()) {
      typing.type(inner.asConditionalExpr().getCondition());
    }
    return new Argument(expression, BasicTy.UNKNOWN);
  }

  /** Looks into arguments though nothing is known of who takes them. */
  void abandon(List<Argument> arguments, Inference inference, long mark) {
    leave(arguments, inference);
    inference.complete(mark);
  }

  /** Lets functions wait for nothing. */
  void leave(List<Argument> arguments, Inference inference) {
    for (var argument : arguments) {
      if (argument.isFunctional()) {
        inference.defer(argument.node(), BasicTy.UNKNOWN);
      }
    }
  }

  /** Solves what is open unless the call around will. */
  Ty end(Ty result, Target target, Inference inference, long mark) {
    var open = Solver.isOpen(result);
    if (target.inference() != null) {
      if (!open) {
        inference.complete(mark);
      }
      return open ? result : Solver.read(result);
    }
    if (open && target.type() != null) {
      inference.assign(result, target.type());
    }
    inference.complete(mark);
    return typing.relations.upper(Solver.read(result));
  }

  /** Results that the language defines more exactly than the declaration. */
  private Ty special(MethodSymbol method, Ty receiver) {
    if (method.arity != 0 || method.owner != typing.relations.object().symbol()) {
      return null;
    }
    if (method.name.equals("getClass") && !receiver.isUnknown()) {
      var bound = typing.relations.erase(receiver);
      return typing.universe.named("java/lang/Class") instanceof ClassTy type
          ? new ClassTy(type.symbol(), List.of(WildTy.extending(bound)))
          : null;
    }
    return method.name.equals("clone") && receiver instanceof ArrayTy ? receiver : null;
  }

  /** Passes arguments to a method and gives its result, which may have variables still open. */
  Ty apply(
      Overloads.Choice choice,
      Ty receiver,
      List<Argument> arguments,
      List<Ty> typeArguments,
      Inference inference) {
    var method = choice.method();
    var around = around(method, receiver);
    var raw = around == null;
    var outer = raw ? Bindings.NONE : around;
    var own = own(method, typeArguments, outer, inference);
    for (var i = 0; i < arguments.size(); i++) {
      var written = method.parameter(i, choice.expanded());
      var formal =
          raw && own.isEmpty() ? typing.relations.erase(written) : written.subst(outer).subst(own);
      pass(arguments.get(i), formal, inference);
    }
    if (method.isConstructor()) {
      return receiver;
    }
    var result = method.result().subst(outer).subst(own);
    return raw ? typing.relations.erase(method.result()) : typing.relations.upper(result);
  }

  private void pass(Argument argument, Ty formal, Inference inference) {
    if (argument.isFunctional()) {
      inference.defer(argument.node(), formal);
    } else {
      inference.assign(argument.type(), formal);
    }
  }

  /** What the owner's type parameters stand for; null when the receiver is raw. */
  private Bindings around(MethodSymbol method, Ty receiver) {
    if (method.isStatic() || method.owner.typeParameters().isEmpty()) {
      return Bindings.NONE;
    }
    var as = typing.relations.as(typing.relations.capture(receiver), method.owner);
    return as == null || as.isRaw() ? null : as.bindings();
  }

  private Bindings own(
      MethodSymbol method, List<Ty> typeArguments, Bindings outer, Inference inference) {
    if (method.typeParameters.isEmpty()) {
      return Bindings.NONE;
    }
    return typeArguments.size() == method.typeParameters.size()
        ? new Bindings(method.typeParameters, typeArguments)
        : inference.instantiate(method.typeParameters, outer);
  }
}

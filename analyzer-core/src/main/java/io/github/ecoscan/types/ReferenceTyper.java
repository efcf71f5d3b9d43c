package io.github.ecoscan.types;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Types method references. */
final class ReferenceTyper {
  private final Typing typing;
  private final IdentityHashMap<MethodReferenceExpr, Names.Qualifier> qualifiers =
      new IdentityHashMap<>(2);

  ReferenceTyper(Typing typing) {
    this.typing = typing;
  }

  /** What stands before the colons, looked at once. */
  private Names.Qualifier qualifier(MethodReferenceExpr reference) {
    var known = qualifiers.get(reference);
    if (known == null) {
      known = qualifier(reference.getScope());
      qualifiers.put(reference, known);
    }
    return known;
  }

  private Names.Qualifier qualifier(Expression scope) {
    if (!(scope instanceof TypeExpr written)) {
      return typing.names.qualifier(scope);
    }
    if (written.getType() instanceof ClassOrInterfaceType named
        && named.getTypeArguments().isEmpty()) {
      var variable = variable(named);
      if (variable != null) {
        var type = typing.relations.upper(variable.type());
        typing.facts.variable(scope, variable.as(type));
        return new Names.Qualifier(type, false, null);
      }
    }
    return new Names.Qualifier(typing.resolve(written.getType()), true, null);
  }

  /** A name before the colons is parsed as a type though it may be a variable. */
  private Variable variable(ClassOrInterfaceType named) {
    var name = named.getName().getIdentifier();
    var scope = named.getScope().orElse(null);
    if (scope == null) {
      return typing.names.variable(name);
    }
    var outer = variable(scope);
    if (outer != null) {
      return typing.names.field(typing.relations.upper(outer.type()), name);
    }
    var type = typing.resolve(scope);
    return type instanceof ClassTy ? typing.names.field(type, name) : null;
  }

  private List<MethodSymbol> candidates(MethodReferenceExpr reference, Ty type) {
    var name = reference.getIdentifier();
    if (name.equals("new")) {
      return type instanceof ClassTy known ? known.symbol().members().constructors() : List.of();
    }
    return typing.calls.methods(type, name);
  }

  /** The only method that a reference can mean; null when there are several or none. */
  MethodSymbol exact(MethodReferenceExpr reference) {
    var qualifier = qualifier(reference);
    var found = candidates(reference, qualifier.type());
    if (found.size() != 1 || found.get(0).isVarargs()) {
      return null;
    }
    var method = found.get(0);
    var rawType = qualifier.isType() && qualifier.type() instanceof ClassTy known && known.isRaw();
    return method.typeParameters.isEmpty() && !(rawType && !method.isStatic()) ? method : null;
  }

  /** Whether a reference may be passed where a function is expected, judged by arity. */
  Answer fits(MethodReferenceExpr reference, FunctionType function) {
    var qualifier = qualifier(reference);
    if (qualifier.type().isUnknown()) {
      return Answer.YES;
    }
    var arity = function.parameters().size();
    if (qualifier.type() instanceof ArrayTy && reference.getIdentifier().equals("new")) {
      return Answer.of(arity == 1 && !function.isVoid());
    }
    var found = candidates(reference, qualifier.type());
    if (found.isEmpty()) {
      return Answer.UNKNOWN;
    }
    for (var method : found) {
      var instance = qualifier.isType() && !method.isStatic() && !method.isConstructor();
      var taken = instance ? method.arity + 1 : method.arity;
      if (taken == arity || (method.isVarargs() && arity >= taken - 1)) {
        var only = found.size() == 1 && !function.isVoid() && method.result() == BasicTy.VOID;
        return Answer.of(!only || method.isConstructor());
      }
    }
    return Answer.NO;
  }

  /** Types a reference against the function expected of it. */
  void visit(MethodReferenceExpr reference, FunctionType function, Inference inference) {
    var qualifier = qualifier(reference);
    var type = qualifier.type();
    var isNew = reference.getIdentifier().equals("new");
    if (isNew && type instanceof ArrayTy) {
      typing.facts.call(reference, new Call(type, null));
      give(type, function, inference);
      return;
    }
    var exact = exact(reference);
    if (function == null) {
      typing.found(reference, new Call(type, exact));
      return;
    }
    if (exact == null) {
      function.parameters().forEach(inference::solve);
    }
    var parameters = function.parameters().stream().map(Solver::read).toList();
    var given = new ArrayList<Argument>(parameters.size());
    parameters.forEach(p -> given.add(Argument.of(typing.relations.upper(p))));
    var found = candidates(reference, type);
    Overloads.Choice choice = null;
    if (!isNew && qualifier.isType() && !given.isEmpty()) {
      choice = onFirst(found, given, type);
    }
    if (choice == null) {
      var site = isNew ? created(type, inference) : type;
      choice = typing.overloads.choose(only(found, qualifier, isNew), given, site);
      apply(reference, choice, type, site, given, function, inference);
    } else {
      var first = given.get(0).type();
      var as =
          type instanceof ClassTy known && known.isRaw() && !first.isUnknown()
              ? typing.relations.as(first, known.symbol())
              : null;
      if (first instanceof FreeVar) {
        inference.subtype(first, type);
      }
      apply(
          reference,
          choice,
          type,
          as == null ? type : as,
          given.subList(1, given.size()),
          function,
          inference);
    }
  }

  /**
   * With a type before the colons, an instance method takes its object from the first parameter.
   */
  private Overloads.Choice onFirst(List<MethodSymbol> found, List<Argument> given, Ty type) {
    var instance = found.stream().filter(m -> !m.isStatic()).toList();
    if (instance.isEmpty()) {
      return null;
    }
    var first = given.get(0).type();
    if (!first.isUnknown()
        && !(first instanceof FreeVar)
        && typing.relations.subtype(first, typing.relations.erase(type)).isNo()) {
      return null;
    }
    var choice = typing.overloads.choose(instance, given.subList(1, given.size()), type);
    var isStatic =
        found.stream().anyMatch(m -> m.isStatic() && (m.arity == given.size() || m.isVarargs()));
    if (choice != null && isStatic) {
      var other =
          typing.overloads.choose(
              found.stream().filter(MethodSymbol::isStatic).toList(), given, type);
      return other == null ? choice : null;
    }
    return choice;
  }

  /** {@code ArrayList::new} infers type arguments as {@code new ArrayList<>()} does. */
  private static Ty created(Ty type, Inference inference) {
    if (!(type instanceof ClassTy known) || !known.isRaw()) {
      return type;
    }
    var bindings = inference.instantiate(known.symbol().typeParameters(), Bindings.NONE);
    return known.symbol().thisType().subst(bindings);
  }

  private static List<MethodSymbol> only(
      List<MethodSymbol> found, Names.Qualifier qualifier, boolean isNew) {
    return isNew ? found : found.stream().filter(m -> m.isStatic() == qualifier.isType()).toList();
  }

  private void apply(
      MethodReferenceExpr reference,
      Overloads.Choice choice,
      Ty receiver,
      Ty site,
      List<Argument> given,
      FunctionType function,
      Inference inference) {
    var method = choice == null ? null : choice.method();
    typing.found(reference, new Call(receiver, method));
    if (choice == null) {
      return;
    }
    var explicit = reference.getTypeArguments().map(a -> a.stream().map(typing::resolve).toList());
    var result = typing.calls.apply(choice, site, given, explicit.orElse(List.of()), inference);
    give(result, function, inference);
  }

  private static void give(Ty result, FunctionType function, Inference inference) {
    if (function != null && !function.isVoid() && result != BasicTy.VOID) {
      inference.assign(result, function.result());
    }
  }
}

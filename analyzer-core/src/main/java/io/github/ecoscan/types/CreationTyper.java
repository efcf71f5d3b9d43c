package io.github.ecoscan.types;

import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import java.util.ArrayList;
import java.util.List;

/** Types the creation of objects. */
final class CreationTyper {
  private final Typing typing;
  private final CallTyper calls;

  CreationTyper(Typing typing) {
    this.typing = typing;
    this.calls = typing.calls;
  }

  Ty visit(ObjectCreationExpr creation, Target target) {
    var type = created(creation);
    var inference = target.inference() == null ? new Inference(typing) : target.inference();
    var mark = inference.mark();
    var arguments = calls.arguments(creation.getArguments(), inference);
    var anonymous = creation.getAnonymousClassBody().isPresent();
    var constructors =
        type instanceof ClassTy known && !known.symbol().isInterface()
            ? constructors(known.symbol(), anonymous)
            : List.<MethodSymbol>of();
    Ty site = type;
    if (isDiamond(creation) && type instanceof ClassTy known) {
      var bindings = inference.instantiate(known.symbol().typeParameters(), Bindings.NONE);
      site = known.symbol().thisType().subst(bindings);
    }
    var choice =
        constructors.isEmpty() ? null : typing.overloads.choose(constructors, arguments, site);
    var method = choice == null ? null : choice.method();
    if (choice == null) {
      calls.leave(arguments, inference);
    } else {
      calls.apply(choice, site, arguments, List.of(), inference);
    }
    var result = calls.end(site, anonymous ? standalone(target) : target, inference, mark);
    var owner =
        Overloads.owner(
            method == null
                ? typing.overloads.possible(constructors, arguments, site)
                : List.of(method));
    typing.found(creation, new Call(type, method, owner));
    return anonymous ? typing.classes.anonymous(creation, result) : result;
  }

  /** Protected constructors of other packages are for subclasses only. */
  private List<MethodSymbol> constructors(ClassSymbol symbol, boolean forSubclass) {
    var all = symbol.members().constructors();
    if (forSubclass || symbol.packageName().equals(typing.unit.packagePath())) {
      return all;
    }
    var usable = new ArrayList<MethodSymbol>(all.size());
    for (var constructor : all) {
      if (!constructor.has(Flags.PROTECTED)) {
        usable.add(constructor);
      }
    }
    return usable;
  }

  /** An anonymous class needs its supertype now. */
  private static Target standalone(Target target) {
    return target.inference() == null ? target : Target.NONE;
  }

  private Ty created(ObjectCreationExpr creation) {
    var scope = creation.getScope().orElse(null);
    if (scope == null) {
      return typing.resolve(creation.getType());
    }
    var outer = typing.type(scope);
    if (!(outer instanceof ClassTy known)) {
      return BasicTy.UNKNOWN;
    }
    var symbol = known.symbol().memberType(creation.getType().getName().getIdentifier());
    return symbol == null
        ? BasicTy.UNKNOWN
        : TypeNames.apply(
            symbol,
            known,
            typing.written.arguments(creation.getType(), typing.scope),
            typing.scope);
  }

  private static boolean isDiamond(ObjectCreationExpr creation) {
    var arguments = creation.getType().getTypeArguments();
    return arguments.isPresent() && arguments.get().isEmpty();
  }

  /** The arguments of {@code this(...)} and {@code super(...)}. */
  void explicitConstructor(ExplicitConstructorInvocationStmt call) {
    if (call.getExpression().isPresent()) {
      typing.type(call.getExpression().get());
    }
    var inference = new Inference(typing);
    var mark = inference.mark();
    var arguments = calls.arguments(call.getArguments(), inference);
    var symbol = typing.frame.symbol();
    var type = call.isThis() ? symbol.thisType() : symbol.superclass();
    var choice =
        type instanceof ClassTy known && known.symbol().isKnown()
            ? typing.overloads.choose(known.symbol().members().constructors(), arguments, known)
            : null;
    if (choice == null) {
      calls.abandon(arguments, inference, mark);
    } else {
      calls.apply(choice, type, arguments, List.of(), inference);
      inference.complete(mark);
    }
  }
}

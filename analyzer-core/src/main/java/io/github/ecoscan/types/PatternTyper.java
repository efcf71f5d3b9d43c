package io.github.ecoscan.types;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayList;
import java.util.List;

/** Declares the variables of patterns. */
final class PatternTyper {
  private final Typing typing;

  PatternTyper(Typing typing) {
    this.typing = typing;
  }

  /**
   * Declares what a pattern binds.
   *
   * @param matched the type of what is matched
   */
  void declare(Expression pattern, Ty matched) {
    if (pattern instanceof TypePatternExpr simple) {
      var type =
          WrittenTypes.isVar(simple.getType()) ? matched : resolve(simple.getType(), matched);
      typing.declare(
          new Variable(
              Declaration.Kind.PATTERN, simple.getName().getIdentifier(), null, type, simple));
    } else if (pattern instanceof RecordPatternExpr parts) {
      var components = components(resolve(parts.getType(), matched));
      for (var i = 0; i < parts.getPatternList().size(); i++) {
        declare(
            parts.getPatternList().get(i),
            i < components.size() ? components.get(i) : BasicTy.UNKNOWN);
      }
    }
  }

  /** A generic record named without type arguments takes them from what is matched. */
  private Ty resolve(Type written, Ty matched) {
    var type = typing.resolve(written);
    if (!(type instanceof ClassTy raw) || !raw.isRaw()) {
      return type;
    }
    var symbol = raw.symbol();
    var inference = new Inference(typing);
    var bindings = inference.instantiate(symbol.typeParameters(), Bindings.NONE);
    var open = symbol.thisType().subst(bindings);
    inference.subtype(open, typing.relations.capture(matched));
    for (var argument : ((ClassTy) open).arguments()) {
      if (argument instanceof FreeVar variable && variable.equal.isEmpty()) {
        return type;
      }
    }
    inference.solve(open);
    return Solver.read(open);
  }

  private List<Ty> components(Ty type) {
    if (!(type instanceof ClassTy known) || !known.symbol().has(Flags.RECORD)) {
      return List.of();
    }
    var types = new ArrayList<Ty>();
    for (var field : known.symbol().declaredFields()) {
      if (!field.isStatic()) {
        var accessor = accessor(known.symbol(), field.name);
        types.add(accessor == null ? BasicTy.UNKNOWN : value(accessor.result(), known));
      }
    }
    return types.isEmpty() ? fromConstructor(known) : types;
  }

  /** A class file's private fields are not read; its canonical constructor tells as much. */
  private List<Ty> fromConstructor(ClassTy type) {
    var constructors = type.symbol().members().constructors();
    return constructors.size() == 1
        ? constructors.get(0).parameters().stream().map(p -> value(p, type)).toList()
        : List.of();
  }

  private static MethodSymbol accessor(ClassSymbol symbol, String name) {
    return symbol.declaredMethods().stream()
        .filter(m -> m.name.equals(name) && m.arity == 0)
        .findFirst()
        .orElse(null);
  }

  private Ty value(Ty declared, ClassTy type) {
    return type.isRaw()
        ? typing.relations.erase(declared)
        : typing.relations.upper(
            declared.subst(((ClassTy) typing.relations.capture(type)).bindings()));
  }
}

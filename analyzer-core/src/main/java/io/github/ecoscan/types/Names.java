package io.github.ecoscan.types;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;

/** Finds what names in expressions stand for: variables first, then types, then packages. */
final class Names {
  private final Typing typing;

  Names(Typing typing) {
    this.typing = typing;
  }

  /**
   * What stands before a dot.
   *
   * @param type of the value, or the type named; unknown for a package
   * @param isType whether a type is named, so that only static members are meant
   * @param path dotted name if it may be a package, else null
   */
  record Qualifier(Ty type, boolean isType, String path) {
    static final Qualifier UNKNOWN = new Qualifier(BasicTy.UNKNOWN, false, null);
  }

  Qualifier qualifier(Expression expression) {
    if (expression instanceof NameExpr name) {
      return simple(name);
    }
    return expression instanceof FieldAccessExpr access
        ? selected(access)
        : new Qualifier(typing.relations.upper(typing.type(expression)), false, null);
  }

  private Qualifier simple(NameExpr expression) {
    var name = expression.getName().getIdentifier();
    var variable = variable(name);
    if (variable != null) {
      return value(expression, variable);
    }
    var type = typing.scope.find(name);
    return type != null
        ? new Qualifier(type, true, null)
        : new Qualifier(BasicTy.UNKNOWN, false, name);
  }

  private Qualifier value(Expression expression, Variable variable) {
    var type = typing.relations.upper(variable.type());
    typing.facts.variable(expression, variable.as(type));
    return new Qualifier(type, false, null);
  }

  private Qualifier selected(FieldAccessExpr access) {
    var before = qualifier(access.getScope());
    var name = access.getName().getIdentifier();
    if (before.path() != null) {
      return inPackage(before.path(), name);
    }
    if (!before.isType() && name.equals("length") && before.type() instanceof ArrayTy) {
      typing.facts.type(access, BasicTy.INT);
      return new Qualifier(BasicTy.INT, false, null);
    }
    var field = field(before.type(), name);
    if (field != null) {
      return value(access, field);
    }
    if (before.isType() && before.type() instanceof ClassTy type) {
      var member = type.symbol().memberType(name);
      if (member != null && (type.symbol().isKnown() || startsUpper(name))) {
        return new Qualifier(member.rawType(), true, null);
      }
    }
    return Qualifier.UNKNOWN;
  }

  private Qualifier inPackage(String packageName, String name) {
    var universe = typing.universe;
    var symbol = universe.find(packageName.replace('.', '/'), name);
    if (symbol != null) {
      return new Qualifier(symbol.rawType(), true, null);
    }
    var path = packageName + "." + name;
    var isClass =
        startsUpper(name) && packageName.equals(packageName.toLowerCase(java.util.Locale.ROOT));
    return isClass && packageName.indexOf('.') > 0
        ? new Qualifier(universe.missing(path).rawType(), true, null)
        : new Qualifier(BasicTy.UNKNOWN, false, path);
  }

  private static boolean startsUpper(String name) {
    // a constant of a missing class is no type: those are written in capitals only
    return Character.isUpperCase(name.charAt(0))
        && !name.equals(name.toUpperCase(java.util.Locale.ROOT));
  }

  /** A field of a type; null when it is not known to have it. */
  Variable field(Ty type, String name) {
    if (type instanceof ClassTy known) {
      var field = known.symbol().members().field(name);
      return field == null ? null : variable(field, known);
    }
    for (var bound : typing.relations.bounds(type)) {
      var field = field(bound, name);
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  private Variable variable(FieldSymbol field, ClassTy type) {
    return field.isSame() ? field.variable() : Variable.field(field, typeIn(field, type));
  }

  private Ty typeIn(FieldSymbol field, ClassTy type) {
    var captured = (ClassTy) typing.relations.capture(type);
    var as = typing.relations.as(captured, field.owner);
    if (as == null || as.isRaw()) {
      return as == null ? BasicTy.UNKNOWN : typing.relations.erase(field.type());
    }
    return typing.relations.upper(field.type().subst(as.bindings()));
  }

  /** The variable that a simple name stands for; null when it is none that is known. */
  Variable variable(String name) {
    var top = typing.locals.mark();
    var complete = true;
    for (var frame = typing.frame; frame != null; frame = frame.outer()) {
      var local = typing.locals.find(name, frame.mark(), top);
      if (local != null) {
        return local;
      }
      if (complete) {
        var field = field(frame.symbol().thisType(), name);
        if (field != null) {
          return field;
        }
        // a supertype that was not found may have a field of the name
        complete = frame.symbol().lineage().isComplete();
      }
      top = frame.mark();
    }
    return complete ? imported(name) : null;
  }

  private Variable imported(String name) {
    for (var owner : typing.unit.staticOwners(name)) {
      var field = staticField(owner, name);
      if (field != null) {
        return field;
      }
    }
    for (var owner : typing.unit.staticOwners()) {
      var field = staticField(owner, name);
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  private static Variable staticField(ClassSymbol owner, String name) {
    var field = owner.members().field(name);
    return field != null && field.isStatic() ? field.variable() : null;
  }
}

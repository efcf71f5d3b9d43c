package io.github.ecoscan.types;

import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.IntersectionType;
import com.github.javaparser.ast.type.PrimitiveType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import com.github.javaparser.ast.type.VarType;
import com.github.javaparser.ast.type.VoidType;
import com.github.javaparser.ast.type.WildcardType;
import java.util.ArrayList;
import java.util.List;

/** Types written in method bodies. */
final class WrittenTypes {
  private final Typing typing;

  WrittenTypes(Typing typing) {
    this.typing = typing;
  }

  Ty resolve(Type type, TypeScope scope) {
    if (type instanceof ClassOrInterfaceType named) {
      return named(named, scope);
    }
    if (type instanceof PrimitiveType primitive) {
      return BasicTy.ofKeyword(primitive.getType().asString());
    }
    if (type instanceof ArrayType array) {
      return ArrayTy.of(resolve(array.getComponentType(), scope), 1);
    }
    if (type instanceof VoidType) {
      return BasicTy.VOID;
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard(wildcard, scope);
    }
    if (type instanceof UnionType union) {
      return typing.bounds.least(all(union.getElements(), scope));
    }
    if (type instanceof IntersectionType intersection) {
      return MeetTy.of(all(intersection.getElements(), scope));
    }
    return BasicTy.UNKNOWN;
  }

  /**
   * Whether the type is left to the initializer: parsed as a class name without post-processing.
   */
  static boolean isVar(Type type) {
    return type instanceof VarType
        || (type instanceof ClassOrInterfaceType named
            && named.getName().getIdentifier().equals("var")
            && named.getScope().isEmpty());
  }

  List<Ty> all(List<? extends Type> types, TypeScope scope) {
    var resolved = new ArrayList<Ty>(types.size());
    for (var type : types) {
      resolved.add(resolve(type, scope));
    }
    return List.copyOf(resolved);
  }

  /** Type arguments as written; empty for none and for the diamond. */
  List<Ty> arguments(ClassOrInterfaceType type, TypeScope scope) {
    var arguments = type.getTypeArguments();
    return arguments.isEmpty() ? List.of() : all(arguments.get(), scope);
  }

  private Ty named(ClassOrInterfaceType type, TypeScope scope) {
    var qualifier = type.getScope().orElse(null);
    var name = type.getName().getIdentifier();
    if (qualifier == null) {
      var found = scope.find(name);
      if (!(found instanceof ClassTy known)) {
        return found == null ? BasicTy.UNKNOWN : found;
      }
      return TypeNames.apply(known.symbol(), null, arguments(type, scope), scope);
    }
    var path = path(type);
    if (path != null) {
      var found = TypeNames.find(path, scope);
      return found instanceof ClassTy known
          ? TypeNames.apply(known.symbol(), null, arguments(type, scope), scope)
          : found;
    }
    return named(qualifier, scope) instanceof ClassTy outer
        ? member(outer, name, arguments(type, scope), scope)
        : BasicTy.UNKNOWN;
  }

  private static Ty member(ClassTy outer, String name, List<Ty> arguments, TypeScope scope) {
    var symbol = outer.symbol().memberType(name);
    return symbol == null ? BasicTy.UNKNOWN : TypeNames.apply(symbol, outer, arguments, scope);
  }

  /** The dotted name, if no part but the last has type arguments. */
  private static String path(ClassOrInterfaceType type) {
    var qualifier = type.getScope().orElse(null);
    if (qualifier == null) {
      return type.getName().getIdentifier();
    }
    if (qualifier.getTypeArguments().isPresent()) {
      return null;
    }
    var path = path(qualifier);
    return path == null ? null : path + "." + type.getName().getIdentifier();
  }

  private Ty wildcard(WildcardType type, TypeScope scope) {
    if (type.getExtendedType().isPresent()) {
      return WildTy.extending(resolve(type.getExtendedType().get(), scope));
    }
    return type.getSuperType().isPresent()
        ? WildTy.above(resolve(type.getSuperType().get(), scope))
        : WildTy.ANY;
  }
}

package io.github.ecoscan.operation;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import io.github.ecoscan.syntax.Symbols;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.List;

/** Finds the calls and methods that the user vouches for. Immutable; shared between workers. */
public record Sanctions(List<Sanction> all) {
  /** Nothing is vouched for. */
  public static final Sanctions NONE = new Sanctions(List.of());

  private static final int ANY_ARITY = -1;

  public Sanctions {
    all = List.copyOf(all);
  }

  /** Whether a call is neither an operation nor leads to one. Constructors are never covered. */
  public boolean covers(Expression call, Types types) {
    if (all.isEmpty()) {
      return false;
    }
    if (call instanceof MethodCallExpr method) {
      return covers(call, method.getNameAsString(), method.getArguments().size(), types);
    }
    return call instanceof MethodReferenceExpr reference
        && covers(call, reference.getIdentifier(), ANY_ARITY, types);
  }

  private boolean covers(Expression call, String name, int arity, Types types) {
    return all.stream()
        .filter(sanction -> takes(sanction, name, arity))
        .anyMatch(sanction -> isOn(call, sanction.owner(), types));
  }

  private static boolean isOn(Expression call, String owner, Types types) {
    return types
            .receiver(call)
            .filter(type -> !type.isArray())
            .map(TypeRef::name)
            .filter(receiver -> types.isSubtype(receiver, owner).isYes())
            .isPresent()
        || types.target(call).filter(target -> target.owner().equals(owner)).isPresent();
  }

  /** Whether calls of a method are covered when their receiver is of the method's own type. */
  public boolean covers(MethodDeclaration method, Types types) {
    if (all.isEmpty()) {
      return false;
    }
    var type = Symbols.typeName(method);
    return all.stream()
        .filter(s -> takes(s, method.getNameAsString(), method.getParameters().size()))
        .anyMatch(sanction -> types.isSubtype(type, sanction.owner()).isYes());
  }

  private static boolean takes(Sanction sanction, String name, int arity) {
    return sanction.methods().stream().anyMatch(pattern -> takes(pattern, name, arity));
  }

  private static boolean takes(String pattern, String name, int arity) {
    var slash = pattern.indexOf('/');
    var word = slash < 0 ? pattern : pattern.substring(0, slash);
    var isArity =
        slash < 0 || arity == ANY_ARITY || arity == Integer.parseInt(pattern.substring(slash + 1));
    var isName =
        word.endsWith("*")
            ? name.startsWith(word.substring(0, word.length() - 1))
            : name.equals(word);
    return isArity && isName;
  }
}

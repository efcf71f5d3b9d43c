package io.github.ecoscan.operation;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.ecoscan.types.MethodRef;
import io.github.ecoscan.types.TypeKind;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the operation that a call performs. Immutable; shared between workers. */
public final class OperationMatcher {
  private static final int ANY_ARITY = -1;
  private static final String EXCEPT = "!";
  private static final Set<String> OBJECT_METHODS =
      Set.of("equals", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /** A method pattern of an operation, taken apart. */
  private record Entry(Operation operation, String name, int arity, int order) {
    boolean takes(String method, int arguments) {
      return (arity == ANY_ARITY || arguments == ANY_ARITY || arity == arguments)
          && !operation.methods().contains(EXCEPT + method);
    }
  }

  private final Map<String, List<Entry>> byName = new HashMap<>();
  private final List<Entry> byPrefix = new ArrayList<>();

  public OperationMatcher(Catalogue catalogue) {
    var order = 0;
    for (var operation : catalogue.operations()) {
      for (var method : operation.methods()) {
        if (!method.startsWith(EXCEPT)) {
          add(operation, method, order++);
        }
      }
    }
  }

  private void add(Operation operation, String method, int order) {
    var slash = method.indexOf('/');
    var name = slash < 0 ? method : method.substring(0, slash);
    var arity = slash < 0 ? ANY_ARITY : Integer.parseInt(method.substring(slash + 1));
    if (name.endsWith("*")) {
      var prefix = name.substring(0, name.length() - 1);
      byPrefix.add(new Entry(operation, prefix, arity, order));
    } else {
      byName
          .computeIfAbsent(name, key -> new ArrayList<>())
          .add(new Entry(operation, name, arity, order));
    }
  }

  /**
   * The operation of a call; empty when none is known or the receiver's type is not.
   *
   * @param call a method call, constructor call or method reference
   */
  public Optional<Operation> match(Expression call, Types types) {
    var name = name(call);
    var exact = byName.getOrDefault(name, List.of());
    var isConstructor = name.equals("new");
    if (exact.isEmpty() && (isConstructor || OBJECT_METHODS.contains(name) || byPrefix.isEmpty())) {
      return Optional.empty();
    }
    var receiver = types.receiver(call).filter(type -> !type.isArray());
    if (receiver.isEmpty()) {
      return Optional.empty();
    }
    var best = first(exact, call, receiver.get(), types);
    if (!isConstructor) {
      var prefixed = first(prefixed(name), call, receiver.get(), types);
      if (best.isEmpty() || (prefixed.isPresent() && prefixed.get().order() < best.get().order())) {
        best = prefixed;
      }
    }
    return best.map(Entry::operation)
        .filter(operation -> !mayShare(operation, call, types))
        .filter(operation -> !isHandedOver(operation, call, types))
        .filter(operation -> !isExcused(operation, call, types))
        .filter(operation -> !isImplementedHere(operation, call, types));
  }

  private List<Entry> prefixed(String name) {
    return byPrefix.stream().filter(entry -> name.startsWith(entry.name())).toList();
  }

  private static Optional<Entry> first(
      List<Entry> entries, Expression call, TypeRef receiver, Types types) {
    for (var entry : entries) {
      if (entry.takes(name(call), arity(call))
          && matches(entry.operation(), call, receiver, types)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private static boolean matches(
      Operation operation, Expression call, TypeRef receiver, Types types) {
    if (!operation.owner().isEmpty()
        && !types.isSubtype(receiver.name(), operation.owner()).isYes()) {
      return false;
    }
    if (operation.unlessOwner().stream()
        .anyMatch(type -> types.isSubtype(receiver.name(), type).isYes())) {
      return false;
    }
    if (!operation.annotation().isEmpty()
        && !types.hasAnnotation(receiver.name(), operation.annotation()).isYes()) {
      return false;
    }
    if (!operation.after().isEmpty() && !comesAfter(operation.after(), call, types)) {
      return false;
    }
    return operation.methodAnnotation().isEmpty()
        || types
            .target(call)
            .filter(method -> types.hasAnnotation(method, operation.methodAnnotation()).isYes())
            .isPresent();
  }

  /** Whether the chain that a call ends goes through a call on a type. */
  private static boolean comesAfter(String type, Expression call, Types types) {
    if (!(call instanceof MethodCallExpr last)) {
      return false;
    }
    var scope = last.getScope();
    while (scope.isPresent() && scope.get() instanceof MethodCallExpr link) {
      var receiver = types.receiver(link);
      if (receiver.filter(r -> types.isSubtype(r.name(), type).isYes()).isPresent()) {
        return true;
      }
      scope = link.getScope();
    }
    return false;
  }

  /** Whether what is built may be given something shared, which makes it cheap. */
  private static boolean mayShare(Operation operation, Expression call, Types types) {
    if (operation.unlessChained().isEmpty()) {
      return false;
    }
    if (!(call instanceof MethodCallExpr last)) {
      return true;
    }
    var scope = last.getScope();
    while (scope.isPresent() && scope.get() instanceof MethodCallExpr link) {
      if (operation.unlessChained().contains(link.getNameAsString())) {
        return true;
      }
      if (types.target(link).filter(MethodRef::isStatic).isPresent()) {
        return false;
      }
      scope = link.getScope();
    }
    return scope.filter(ObjectCreationExpr.class::isInstance).isEmpty();
  }

  /** Whether the work is only described or started here; an unknown result may mean that. */
  private static boolean isHandedOver(Operation operation, Expression call, Types types) {
    if (operation.unlessReturns().isEmpty() || call instanceof MethodReferenceExpr) {
      return false;
    }
    var result = types.typeOf(call);
    return result.isEmpty()
        || operation.unlessReturns().stream()
            .anyMatch(type -> types.isSubtype(result.get().name(), type).isYes());
  }

  /** A method that the project writes itself is followed into its code, not assumed to cost. */
  private static boolean isImplementedHere(Operation operation, Expression call, Types types) {
    return types
        .target(call)
        .map(MethodRef::owner)
        .filter(owner -> !owner.equals(operation.owner()) && types.isSource(owner))
        .flatMap(types::kind)
        .filter(TypeKind.CLASS::equals)
        .isPresent();
  }

  /** Whether a call is given many items at once, or may be. */
  private static boolean isExcused(Operation operation, Expression call, Types types) {
    if (!operation.unlessCollection()) {
      return false;
    }
    var method = types.target(call);
    if (method.filter(m -> m.parameters().stream().anyMatch(p -> isMany(p, types))).isPresent()) {
      return true;
    }
    if (!(call instanceof MethodCallExpr given)) {
      return method.isEmpty();
    }
    return given.getArguments().stream()
        .anyMatch(
            argument ->
                types
                    .typeOf(argument)
                    .map(type -> type.isArray() || isMany(type.name(), types))
                    .orElse(method.isEmpty()));
  }

  private static boolean isMany(String type, Types types) {
    return type.endsWith("[]")
        || types.isSubtype(type, "java.lang.Iterable").isYes()
        || types.isSubtype(type, "java.util.Map").isYes();
  }

  private static String name(Expression call) {
    if (call instanceof MethodCallExpr method) {
      return method.getNameAsString();
    }
    return call instanceof MethodReferenceExpr reference ? reference.getIdentifier() : "new";
  }

  private static int arity(Expression call) {
    if (call instanceof MethodCallExpr method) {
      return method.getArguments().size();
    }
    return call instanceof ObjectCreationExpr creation ? creation.getArguments().size() : ANY_ARITY;
  }
}

package io.github.ecoscan.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.TypeKind;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a method shows of how many items a collection, array or stream has. */
public enum Growth {
  /** Few by nature: written in the source, parts of the program, or settings that a field keeps. */
  FEW,
  /** Nothing tells. */
  UNKNOWN,
  /** As many as a query or a file has: to get them took longer than to walk over them. */
  FETCHED,
  /** As many as a caller has. */
  GIVEN;

  private static final int HOPS = 8;
  private static final Set<String> WRITTEN =
      Set.of("of", "asList", "singletonList", "emptyList", "singleton");

  /** Calls that have the items of what they are called on, or fewer. */
  private static final Set<String> VIEWS =
      Set.of(
          "boxed",
          "collect",
          "distinct",
          "entrySet",
          "filter",
          "flatMap",
          "keySet",
          "map",
          "mapToInt",
          "mapToLong",
          "mapToObj",
          "parallelStream",
          "reduce",
          "sorted",
          "stream",
          "toArray",
          "toList",
          "values");

  /** Calls that have the items of their argument. */
  private static final Set<String> COPIES =
      Set.of("copyOf", "newArrayList", "newHashSet", "newLinkedList", "stream", "unmodifiableList");

  private static final Pattern FETCHES =
      Pattern.compile("(fetch|find|lines|list|load|query|read|scan|search|select)([A-Z].*)?");

  /** What a collection shows. */
  public static Growth of(Expression collection, Types types) {
    return of(collection, types, HOPS);
  }

  /**
   * How sure it is that a pass over items, more or less, is worth a change; empty where it is not:
   * the items are few, or a query has fetched them, beside which it is nothing.
   */
  public static Optional<Confidence> ofOnePass(Expression items, Types types) {
    var isMade = Scopes.member(items).filter(Scopes::isInitialisation).isPresent();
    return switch (of(items, types)) {
      case FEW, FETCHED -> Optional.empty();
      case UNKNOWN -> Optional.of(Confidence.LOW);
      case GIVEN -> Optional.of(isMade ? Confidence.LOW : Confidence.MEDIUM);
    };
  }

  private static Growth of(Expression items, Types types, int hops) {
    if (hops == 0) {
      return UNKNOWN;
    }
    if (items instanceof EnclosedExpr enclosed) {
      return of(enclosed.getInner(), types, hops - 1);
    }
    if (items instanceof MethodCallExpr call) {
      return of(call, types, hops);
    }
    if (items instanceof ObjectCreationExpr copy) {
      return copy.getArguments().size() == 1
          ? of(copy.getArgument(0), types, hops - 1)
          : items.getParentNode().filter(ForEachStmt.class::isInstance).isPresent() ? FEW : UNKNOWN;
    }
    var declaration = types.declaration(items).orElse(null);
    if (declaration == null || isOfParts(items, types)) {
      return FEW;
    }
    return switch (declaration.kind()) {
      case PARAMETER -> isVarArgs(declaration) ? FEW : GIVEN;
      case LOCAL -> ofLocal(items, types, hops);
      default -> FEW;
    };
  }

  private static Growth of(MethodCallExpr call, Types types, int hops) {
    var name = call.getNameAsString();
    var isStatic = types.target(call).filter(target -> target.isStatic()).isPresent();
    if (isStatic && call.getArguments().isNonEmpty()) {
      var first = call.getArgument(0);
      var isArray = types.typeOf(first).filter(TypeRef::isArray).isPresent();
      if (COPIES.contains(name) || (WRITTEN.contains(name) && isArray)) {
        return of(first, types, hops - 1);
      }
    }
    if (isStatic && WRITTEN.contains(name)) {
      return FEW;
    }
    if (!isStatic && VIEWS.contains(name) && call.getScope().isPresent()) {
      return of(call.getScope().get(), types, hops - 1);
    }
    return FETCHES.matcher(name).matches() ? FETCHED : UNKNOWN;
  }

  private static Growth ofLocal(Expression local, Types types, int hops) {
    var value = Constants.initialiser(local, types).orElse(null);
    if (value == null || isOfConstants(value, types)) {
      return FEW;
    }
    if (value instanceof ObjectCreationExpr creation) {
      if (isFilledInLoop(local, types)) {
        return GIVEN;
      }
      return creation.getArguments().size() == 1
          ? of(creation.getArgument(0), types, hops - 1)
          : FEW;
    }
    return value instanceof MethodCallExpr ? of(value, types, hops - 1) : FEW;
  }

  private static boolean isVarArgs(Declaration declaration) {
    return declaration
        .node()
        .filter(node -> node instanceof Parameter parameter && parameter.isVarArgs())
        .isPresent();
  }

  /** What is made of constants, or of settings, has their size. */
  private static boolean isOfConstants(Expression value, Types types) {
    return Writes.any(
        value,
        node ->
            node instanceof NameExpr name
                && types
                    .declaration(name)
                    .filter(d -> d.kind() == Declaration.Kind.FIELD)
                    .flatMap(Declaration::type)
                    .filter(
                        type ->
                            type.isArray()
                                || types.isSubtype(type.name(), "java.util.Collection").isYes())
                    .isPresent());
  }

  /** Constants of an enum, classes, fields and the like are parts of a program. */
  private static boolean isOfParts(Expression items, Types types) {
    var type = types.typeOf(items);
    var item =
        type.filter(TypeRef::isArray)
            .map(TypeRef::name)
            .or(
                () ->
                    type.map(TypeRef::arguments)
                        .filter(arguments -> arguments.size() == 1)
                        .map(arguments -> arguments.get(0).name()));
    return item.filter(name -> isPart(name, types)).isPresent();
  }

  private static boolean isPart(String type, Types types) {
    return type.equals("java.lang.Class")
        || type.startsWith("java.lang.reflect.")
        || types.kind(type).equals(Optional.of(TypeKind.ENUM));
  }

  /** A list that a loop fills grows with what the loop walks over. */
  private static boolean isFilledInLoop(Expression collection, Types types) {
    var name = Writes.name(collection).orElse("");
    return Scopes.member(collection).stream()
        .flatMap(member -> member.findAll(MethodCallExpr.class).stream())
        .filter(call -> call.getNameAsString().startsWith("add"))
        .filter(call -> call.getScope().flatMap(Writes::name).filter(name::equals).isPresent())
        .anyMatch(call -> isInLoop(call, types));
  }

  private static boolean isInLoop(Node node, Types types) {
    for (var up = node.getParentNode();
        up.isPresent() && !Scopes.isMember(up.get());
        up = up.get().getParentNode()) {
      if (Scopes.isLoop(up.get())) {
        return !(up.get() instanceof ForEachStmt loop) || !isOfParts(loop.getIterable(), types);
      }
    }
    return false;
  }

  /** Whether methods of its class add what they are given to a field. */
  public static boolean isOfObject(Expression collection, Types types) {
    var name = Writes.name(collection).orElse("");
    return types
            .declaration(collection)
            .filter(declared -> declared.kind() == Declaration.Kind.FIELD)
            .isPresent()
        && Scopes.type(collection).stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> !method.getParameters().isEmpty())
            .anyMatch(
                method ->
                    Writes.any(
                        method,
                        node ->
                            node instanceof MethodCallExpr call
                                && call.getNameAsString().startsWith("add")
                                && call.getScope()
                                    .flatMap(Writes::name)
                                    .filter(name::equals)
                                    .isPresent()));
  }
}

package io.github.ecoscan.rules.memory;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithParameters;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Words;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Caches that live as long as the program and that nothing ever makes smaller. */
final class KeptCache {
  private static final Set<String> BUILDERS =
      Set.of("com.github.benmanes.caffeine.cache.Caffeine", "com.google.common.cache.CacheBuilder");
  private static final Pattern BOUNDS =
      Pattern.compile("maximum.*|expire.*|weak.*|soft.*|from|evict.*");
  private static final Set<String> MAPS =
      Set.of("java.util.HashMap", "java.util.concurrent.ConcurrentHashMap");
  private static final Pattern CACHE_WORDS = Words.startingWith("cache", "memo");

  /** Values of which a program has no end. */
  private static final Set<String> ENDLESS_KEYS =
      Set.of("java.lang.Integer", "java.lang.Long", "java.lang.String", "java.util.UUID");

  /** Calls that neither make a map smaller nor let others do so. */
  private static final Set<String> GROWS =
      Set.of(
          "computeIfAbsent", "containsKey", "get", "getOrDefault", "isEmpty", "put", "putIfAbsent");

  private static final Set<String> SINGLETONS =
      Set.of(
          "ApplicationScoped",
          "Component",
          "Controller",
          "Repository",
          "RestController",
          "Service",
          "Singleton");

  private KeptCache() {}

  /** A builder of a cache library that is given no bound. */
  static Optional<Expression> built(MethodCallExpr build, Types types) {
    if (!build.getNameAsString().equals("build")
        || types.receiver(build).filter(t -> BUILDERS.contains(t.name())).isEmpty()) {
      return Optional.empty();
    }
    var calls = Chains.calls(build);
    var start = calls.get(calls.size() - 1);
    var isWhole = start.getNameAsString().equals("newBuilder");
    return isWhole
            && calls.stream().noneMatch(c -> BOUNDS.matcher(c.getNameAsString()).matches())
            && isField(build)
            && types.typeOf(build).filter(KeptCache::hasEndlessKeys).isPresent()
        ? Optional.of(build)
        : Optional.empty();
  }

  private static boolean isField(Node node) {
    return Scopes.member(node).orElse(null) instanceof FieldDeclaration field && isLasting(field);
  }

  private static boolean isLasting(FieldDeclaration field) {
    return field.isStatic() || isOfSingleton(field);
  }

  /** What a service of an application is asked for has no end; a library's own texts have. */
  private static boolean isOfSingleton(FieldDeclaration field) {
    return Scopes.type(field).stream()
        .flatMap(type -> type.getAnnotations().stream())
        .anyMatch(a -> SINGLETONS.contains(a.getName().getIdentifier()));
  }

  private static boolean hasEndlessKeys(TypeRef cache) {
    return !cache.arguments().isEmpty()
        && !cache.arguments().get(0).isArray()
        && ENDLESS_KEYS.contains(cache.arguments().get(0).name());
  }

  /** A map called a cache, filled under keys that callers choose, and never emptied. */
  static Optional<Expression> filled(MethodCallExpr put, Types types) {
    if (!Set.of("put", "putIfAbsent", "computeIfAbsent").contains(put.getNameAsString())
        || put.getArguments().size() != 2
        || put.getScope().flatMap(Writes::name).isEmpty()) {
      return Optional.empty();
    }
    var map = put.getScope().get();
    var name = Writes.name(map).get();
    var declared =
        Words.find(CACHE_WORDS, name)
            ? types.declaration(map).flatMap(Declaration::node)
            : Optional.<Node>empty();
    return declared
        .filter(VariableDeclarator.class::isInstance)
        .map(VariableDeclarator.class::cast)
        .filter(field -> isKeptMap(field, types))
        .filter(field -> comesFromCaller(put.getArgument(0), put))
        .filter(field -> isFirst(put, name))
        .flatMap(field -> outermost(field))
        .filter(type -> onlyGrows(name, type))
        .map(type -> map);
  }

  private static boolean isKeptMap(VariableDeclarator variable, Types types) {
    return variable.getParentNode().orElse(null) instanceof FieldDeclaration field
        && field.isPrivate()
        && isOfSingleton(field)
        && variable.getInitializer().orElse(null) instanceof ObjectCreationExpr creation
        && creation.getAnonymousClassBody().isEmpty()
        && types.typeOf(creation).filter(t -> MAPS.contains(t.name())).isPresent()
        && types.typeOf(variable.getType()).filter(KeptCache::hasEndlessKeys).isPresent();
  }

  private static boolean comesFromCaller(Expression key, MethodCallExpr put) {
    var member = Scopes.member(put).orElse(put);
    return !Scopes.isInitialisation(member)
        && member instanceof NodeWithParameters<?> method
        && Writes.any(
            key,
            node ->
                node instanceof NameExpr n
                    && method.getParameters().stream()
                        .map(Parameter::getNameAsString)
                        .anyMatch(n.getNameAsString()::equals));
  }

  /** One finding for a cache. */
  private static boolean isFirst(MethodCallExpr put, String name) {
    return Scopes.type(put)
        .flatMap(
            type ->
                type.findFirst(
                    MethodCallExpr.class,
                    call ->
                        Set.of("put", "putIfAbsent", "computeIfAbsent")
                                .contains(call.getNameAsString())
                            && call.getScope()
                                .flatMap(Writes::name)
                                .filter(name::equals)
                                .isPresent()))
        .filter(first -> first == put)
        .isPresent();
  }

  private static Optional<TypeDeclaration<?>> outermost(Node node) {
    Optional<TypeDeclaration<?>> found = Optional.empty();
    for (var type = Scopes.type(node); type.isPresent(); type = Scopes.type(type.get())) {
      found = type;
    }
    return found;
  }

  private static boolean onlyGrows(String name, TypeDeclaration<?> type) {
    return !Writes.any(type, node -> isUse(node, name) && !isGrowth(node));
  }

  private static boolean isUse(Node node, String name) {
    return node instanceof NameExpr use
        ? use.getNameAsString().equals(name)
        : node instanceof FieldAccessExpr access && access.getNameAsString().equals(name);
  }

  private static boolean isGrowth(Node use) {
    return use.getParentNode().orElse(null) instanceof MethodCallExpr call
        && call.getScope().orElse(null) == use
        && GROWS.contains(call.getNameAsString());
  }
}

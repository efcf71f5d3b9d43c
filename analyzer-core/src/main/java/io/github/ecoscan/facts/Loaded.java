package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises a find by the key of an entity that the same turn got from the same place: the
 * persistence context answers it.
 */
final class Loaded {
  private static final Set<String> FINDS =
      Set.of("find", "findById", "get", "getById", "getOne", "getReference", "getReferenceById");
  private static final Pattern KEY = Pattern.compile("id|getId|getKey|get\\w+Id");

  private static final Pattern PREFETCHES =
      Pattern.compile("(pre[fF]etch|pre[lL]oad|warm[uU]p)([A-Z].*)?");

  private final Types types;

  Loaded(Types types) {
    this.types = types;
  }

  boolean isLoaded(Expression call, Node repeater) {
    if (!(call instanceof MethodCallExpr find)
        || !FINDS.contains(find.getNameAsString())
        || find.getArguments().isEmpty()
        || !(find.getArguments().getLast().orElseThrow() instanceof MethodCallExpr key)
        || !KEY.matcher(key.getNameAsString()).matches()
        || !(key.getScope().orElse(null) instanceof NameExpr entity)) {
      return false;
    }
    var source = Chains.root(find);
    return source.isPresent()
        && types
            .declaration(entity)
            .flatMap(Declaration::node)
            .filter(node -> node instanceof VariableDeclarator && Scopes.contains(repeater, node))
            .flatMap(node -> ((VariableDeclarator) node).getInitializer())
            .filter(value -> value != find && Chains.root(value).equals(source))
            .isPresent()
        && isSame(find, entity);
  }

  /** {@code prefetch(ids); for (id : ids) { … find(id) … }}. */
  static boolean isPrefetched(Expression call, Node repeater, Node member) {
    return call instanceof MethodCallExpr find
        && FINDS.contains(find.getNameAsString())
        && Writes.any(
            member,
            node ->
                node instanceof MethodCallExpr earlier
                    && PREFETCHES.matcher(earlier.getNameAsString()).matches()
                    && isBefore(earlier, repeater));
  }

  private static boolean isBefore(Node earlier, Node later) {
    return earlier.getBegin().isPresent()
        && later.getBegin().isPresent()
        && earlier.getBegin().get().isBefore(later.getBegin().get());
  }

  /** An optional of it will do; where a type is unknown, the key is believed to be its own. */
  private boolean isSame(MethodCallExpr find, NameExpr entity) {
    var found = types.typeOf(find).map(Loaded::content);
    var known = types.typeOf(entity).map(TypeRef::name);
    return found.isEmpty() || known.isEmpty() || found.equals(known);
  }

  private static String content(TypeRef type) {
    return Optional.of(type.arguments())
        .filter(arguments -> type.name().equals("java.util.Optional") && arguments.size() == 1)
        .map(arguments -> arguments.get(0).name())
        .orElse(type.name());
  }
}

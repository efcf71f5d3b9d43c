package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Types;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the items of a repetition come from: a query of the same method, and what it fetches. */
final class Sources {
  private static final Set<OperationKind> QUERIES =
      EnumSet.of(OperationKind.SQL_QUERY, OperationKind.REPOSITORY_QUERY);

  /** Annotations with which a query says elsewhere what it fetches. */
  private static final Set<String> SAID_ELSEWHERE =
      Set.of(
          "org.springframework.data.jpa.repository.EntityGraph",
          "org.springframework.data.jpa.repository.Query");

  private static final Pattern FETCHES =
      Pattern.compile("[Ff]etch|[Ee]ntityGraph|[Nn]amedQuery|[Ee]ager|With[A-Z]");

  private final Types types;
  private final Set<Node> queries = Collections.newSetFromMap(new IdentityHashMap<>());
  private Node lastRepeater;
  private Set<Trait> lastTraits = Set.of();

  Sources(Types types) {
    this.types = types;
  }

  /** The walk has met an operation. */
  void operation(Expression call, OperationKind kind) {
    if (QUERIES.contains(kind)) {
      queries.add(call);
    }
  }

  /** What is known of the items of a repeater, which the walk has entered. */
  Set<Trait> of(Node repeater) {
    if (repeater != lastRepeater) {
      lastRepeater = repeater;
      lastTraits = source(repeater).map(this::traits).orElse(Set.of());
    }
    return lastTraits;
  }

  private static Optional<Expression> source(Node repeater) {
    if (repeater instanceof ForEachStmt loop) {
      return Optional.of(loop.getIterable());
    }
    return repeater instanceof LambdaExpr || repeater instanceof MethodReferenceExpr
        ? Scopes.enclosing(repeater, MethodCallExpr.class).flatMap(MethodCallExpr::getScope)
        : Optional.empty();
  }

  private Set<Trait> traits(Expression source) {
    var query = query(source);
    if (query.isEmpty()) {
      return Set.of();
    }
    return isFetching(query.get()) ? EnumSet.of(Trait.FETCHED) : EnumSet.of(Trait.QUERIED);
  }

  /** The query at the start of a chain, or the one whose result the variable there holds. */
  private Optional<MethodCallExpr> query(Expression source) {
    var here = Chains.calls(source).stream().filter(queries::contains).findFirst();
    if (here.isPresent()) {
      return here;
    }
    var calls = Chains.calls(source);
    var start = calls.isEmpty() ? Optional.of(source) : calls.get(calls.size() - 1).getScope();
    return start
        .flatMap(variable -> Constants.initialiser(variable, types))
        .flatMap(value -> Chains.calls(value).stream().filter(queries::contains).findFirst());
  }

  private boolean isFetching(MethodCallExpr query) {
    var target = types.target(query);
    return target.isEmpty()
        || SAID_ELSEWHERE.stream().anyMatch(a -> !types.hasAnnotation(target.get(), a).isNo())
        || Writes.any(Scopes.member(query).orElse(query), this::fetches);
  }

  /** Anything in the method that speaks of fetching may be meant for the query. */
  private boolean fetches(Node node) {
    if (node instanceof MethodCallExpr call) {
      return FETCHES.matcher(call.getNameAsString()).find()
          || call.getArguments().stream().anyMatch(this::isFetchText);
    }
    return node instanceof LiteralStringValueExpr text && speaksOfFetch(text.getValue());
  }

  private boolean isFetchText(Expression argument) {
    return Constants.string(argument, types).filter(Sources::speaksOfFetch).isPresent();
  }

  private static boolean speaksOfFetch(String text) {
    return text.toLowerCase(Locale.ROOT).contains("fetch");
  }
}

package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.rules.JdkName;
import io.github.ecoscan.rules.TextEdits;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Items sorted for the sake of the first, or last, alone.
 *
 * @param sort the call that sorts
 * @param whole the code that sorts and takes
 * @param edits how to look for the item instead, or none
 */
record SortedFirst(MethodCallExpr sort, Node whole, List<Edit> edits) {
  /** Without that of {@code double}, where {@code min} prefers what is not a number. */
  private static final Set<String> NUMBER_STREAMS =
      Set.of("java.util.stream.IntStream", "java.util.stream.LongStream");

  private static final Set<String> ORDERED =
      Set.of(
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.String",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.util.UUID");

  /** What code may do with a sorted list that is needed for an end only. */
  private static final Set<String> ENDS = Set.of("get", "getFirst", "getLast", "isEmpty", "size");

  /** {@code sorted(order).findFirst()}. */
  static Optional<SortedFirst> stream(MethodCallExpr first, Types types) {
    if (!first.getNameAsString().equals("findFirst")
        || !(first.getScope().orElse(null) instanceof MethodCallExpr sort)
        || !sort.getNameAsString().equals("sorted")
        || sort.getArguments().size() > 1) {
      return Optional.empty();
    }
    return types
        .typeOf(sort)
        .filter(type -> types.isSubtype(type.name(), "java.util.stream.BaseStream").isYes())
        .map(type -> new SortedFirst(sort, first, edits(first, sort, type, types)));
  }

  private static List<Edit> edits(
      MethodCallExpr first, MethodCallExpr sort, TypeRef stream, Types types) {
    var isNumbers = NUMBER_STREAMS.contains(stream.name());
    var order =
        isNumbers || !sort.getArguments().isEmpty()
            ? Optional.of("")
            : naturalOrder(sort, stream, types);
    if (order.isEmpty() || TextEdits.hasComment(first)) {
      return List.of();
    }
    var whole = Spans.of(first);
    var kept = Spans.of(sort);
    var edits = new ArrayList<Edit>();
    edits.add(Spans.replace(sort.getName(), "min"));
    if (order.get().isEmpty()) {
      edits.add(
          new Edit(
              new Span(kept.endLine(), kept.endColumn(), whole.endLine(), whole.endColumn()), ""));
    } else {
      var close =
          new Span(kept.endLine(), kept.endColumn() - 1, whole.endLine(), whole.endColumn());
      edits.add(new Edit(close, order.get() + ")"));
    }
    return edits;
  }

  private static Optional<String> naturalOrder(MethodCallExpr sort, TypeRef stream, Types types) {
    return stream.arguments().size() == 1 && isOrdered(stream.arguments().get(0))
        ? Optional.of(JdkName.in(sort, "java.util.Comparator", types) + ".naturalOrder()")
        : Optional.empty();
  }

  private static boolean isOrdered(TypeRef item) {
    return !item.isArray() && ORDERED.contains(item.name());
  }

  /** What is sorted. */
  Expression items() {
    return sort.getNameAsString().equals("sort") && sort.getArguments().isNonEmpty() && isStatic()
        ? sort.getArgument(0)
        : sort.getScope().orElse(sort);
  }

  private boolean isStatic() {
    return sort.getScope().filter(scope -> scope.toString().endsWith("Collections")).isPresent();
  }

  /** Whether the order is certain to compare without side effects. */
  boolean comparesOnly() {
    return sort.getArguments().isEmpty() || isPlain(sort.getArgument(0));
  }

  private static boolean isPlain(Expression order) {
    if (order instanceof MethodCallExpr call) {
      return call.getScope().filter(SortedFirst::isPlain).isPresent()
          && call.getArguments().stream().allMatch(SortedFirst::isPlain);
    }
    return order instanceof MethodReferenceExpr
        || (order instanceof NameExpr name && name.getNameAsString().equals("Comparator"))
        || order.toString().equals("String.CASE_INSENSITIVE_ORDER");
  }

  /** {@code list.sort(order)} or {@code Collections.sort(list)} on a local used for an end only. */
  static Optional<SortedFirst> list(MethodCallExpr sort, Types types) {
    var list = sorted(sort, types).orElse(null);
    if (list == null
        || !(sort.getParentNode().orElse(null) instanceof ExpressionStmt)
        || !(types.declaration(list).flatMap(Declaration::node).orElse(null)
            instanceof VariableDeclarator local)
        || !(local.getParentNode().orElse(null) instanceof VariableDeclarationExpr)
        || Scopes.member(local).isEmpty()) {
      return Optional.empty();
    }
    var name = local.getNameAsString();
    var end = Spans.of(sort);
    var uses =
        Scopes.member(local).get().findAll(NameExpr.class, n -> n.getNameAsString().equals(name));
    var after = uses.stream().filter(use -> Spans.of(use).compareTo(end) > 0).toList();
    var later = after.stream().filter(use -> !Scopes.contains(sort, use)).toList();
    var isForEnd =
        !later.isEmpty()
            && later.stream().allMatch(use -> isEnd(use, name))
            && later.stream().anyMatch(use -> !asksSize(use))
            && !isInLoopOfItsOwn(sort, local);
    return isForEnd ? Optional.of(new SortedFirst(sort, sort, List.of())) : Optional.empty();
  }

  private static Optional<NameExpr> sorted(MethodCallExpr sort, Types types) {
    if (!sort.getNameAsString().equals("sort") || sort.getScope().isEmpty()) {
      return Optional.empty();
    }
    var isStatic =
        types.receiver(sort).map(TypeRef::name).filter("java.util.Collections"::equals).isPresent();
    var list = isStatic ? sort.getArguments().getFirst() : sort.getScope();
    return list.filter(NameExpr.class::isInstance)
        .filter(items -> types.isA(items, "java.util.List").isYes())
        .map(NameExpr.class::cast);
  }

  /** A loop comes back to uses that stand before the sort. */
  private static boolean isInLoopOfItsOwn(MethodCallExpr sort, VariableDeclarator local) {
    for (var up = sort.getParentNode(); up.isPresent(); up = up.get().getParentNode()) {
      if (Scopes.contains(up.get(), local)) {
        return false;
      }
      if (Scopes.isLoop(up.get()) || Scopes.isFunction(up.get())) {
        return true;
      }
    }
    return true;
  }

  private static boolean asksSize(NameExpr use) {
    return use.getParentNode().orElse(null) instanceof MethodCallExpr call
        && Set.of("isEmpty", "size").contains(call.getNameAsString());
  }

  private static boolean isEnd(NameExpr use, String name) {
    if (!(use.getParentNode().orElse(null) instanceof MethodCallExpr call)
        || call.getScope().orElse(null) != use
        || !ENDS.contains(call.getNameAsString())) {
      return false;
    }
    return call.getArguments().isEmpty()
        || call.getArgument(0).toString().equals("0")
        || call.getArgument(0).toString().equals(name + ".size() - 1");
  }
}

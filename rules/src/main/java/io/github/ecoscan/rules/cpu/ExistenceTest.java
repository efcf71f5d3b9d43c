package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.rules.TextEdits;
import io.github.ecoscan.syntax.Chains;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question whether a stream has an item, answered by going through all of them.
 *
 * @param whole the question
 * @param last the stage before the items are counted or collected
 * @param holds whether the question is true when there is an item
 */
record ExistenceTest(Expression whole, MethodCallExpr last, boolean holds) {
  /** Stages behind which nobody knows the number of items. */
  private static final Set<String> SELECTS =
      Set.of("filter", "flatMap", "flatMapToInt", "flatMapToLong", "mapMulti", "takeWhile");

  private static final Set<String> COLLECTORS =
      Set.of("toList", "toSet", "toUnmodifiableList", "toUnmodifiableSet");

  /** The question that a call of {@code count}, {@code size} or {@code isEmpty} is part of. */
  static Optional<ExistenceTest> of(MethodCallExpr call, Types types) {
    if (!call.getArguments().isEmpty() || call.getScope().isEmpty()) {
      return Optional.empty();
    }
    var stages =
        switch (call.getNameAsString()) {
          case "count" -> call.getScope();
          case "size", "isEmpty" -> collected(call.getScope().get(), types);
          default -> Optional.<Expression>empty();
        };
    return stages
        .filter(MethodCallExpr.class::isInstance)
        .map(MethodCallExpr.class::cast)
        .filter(last -> isStream(last, types) && selects(last))
        .flatMap(
            last ->
                call.getNameAsString().equals("isEmpty")
                    ? Optional.of(negation(call, last))
                    : comparison(call, last));
  }

  private static boolean selects(MethodCallExpr last) {
    var stages = Chains.calls(last);
    return stages.stream().anyMatch(stage -> SELECTS.contains(stage.getNameAsString()))
        && stages.stream().noneMatch(stage -> stage.getNameAsString().equals("peek"));
  }

  private static boolean isStream(Expression stages, Types types) {
    return types
        .typeOf(stages)
        .filter(type -> types.isSubtype(type.name(), "java.util.stream.BaseStream").isYes())
        .isPresent();
  }

  /** The stages of {@code stages.toList()} or {@code stages.collect(Collectors.toList())}. */
  private static Optional<Expression> collected(Expression collection, Types types) {
    if (!(collection instanceof MethodCallExpr call)) {
      return Optional.empty();
    }
    if (call.getNameAsString().equals("toList") && call.getArguments().isEmpty()) {
      return call.getScope();
    }
    return call.getNameAsString().equals("collect")
            && call.getArguments().size() == 1
            && call.getArgument(0) instanceof MethodCallExpr collector
            && COLLECTORS.contains(collector.getNameAsString())
            && types
                .receiver(collector)
                .map(TypeRef::name)
                .filter("java.util.stream.Collectors"::equals)
                .isPresent()
        ? call.getScope()
        : Optional.empty();
  }

  private static ExistenceTest negation(MethodCallExpr call, MethodCallExpr last) {
    return call.getParentNode().orElse(null) instanceof UnaryExpr not
            && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
        ? new ExistenceTest(not, last, true)
        : new ExistenceTest(call, last, false);
  }

  private static Optional<ExistenceTest> comparison(MethodCallExpr call, MethodCallExpr last) {
    Expression side = call;
    while (side.getParentNode().orElse(null) instanceof EnclosedExpr enclosed) {
      side = enclosed;
    }
    if (!(side.getParentNode().orElse(null) instanceof BinaryExpr comparison)) {
      return Optional.empty();
    }
    var isLeft = comparison.getLeft() == side;
    var limit = limit(isLeft ? comparison.getRight() : comparison.getLeft());
    var operator = comparison.getOperator();
    return holds(isLeft ? operator : mirrored(operator), limit)
        .map(holds -> new ExistenceTest(comparison, last, holds));
  }

  private static int limit(Expression number) {
    if (number instanceof IntegerLiteralExpr || number instanceof LongLiteralExpr) {
      return switch (number.toString()) {
        case "0", "0L", "0l" -> 0;
        case "1", "1L", "1l" -> 1;
        default -> -1;
      };
    }
    return -1;
  }

  private static BinaryExpr.Operator mirrored(BinaryExpr.Operator operator) {
    return switch (operator) {
      case LESS -> BinaryExpr.Operator.GREATER;
      case GREATER -> BinaryExpr.Operator.LESS;
      case LESS_EQUALS -> BinaryExpr.Operator.GREATER_EQUALS;
      case GREATER_EQUALS -> BinaryExpr.Operator.LESS_EQUALS;
      default -> operator;
    };
  }

  /** Whether a comparison of the count with 0 or 1 is true when there is an item, or when none. */
  private static Optional<Boolean> holds(BinaryExpr.Operator operator, int limit) {
    if (limit == 0) {
      return switch (operator) {
        case GREATER, NOT_EQUALS -> Optional.of(true);
        case EQUALS, LESS_EQUALS -> Optional.of(false);
        default -> Optional.empty();
      };
    }
    if (limit == 1) {
      return switch (operator) {
        case GREATER_EQUALS -> Optional.of(true);
        case LESS -> Optional.of(false);
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  /** Asks with {@code anyMatch} or {@code noneMatch}; none where the last stage is no filter. */
  List<Edit> edits() {
    if (!last.getNameAsString().equals("filter") || last.getTypeArguments().isPresent()) {
      return List.of();
    }
    return TextEdits.keepOnly(last, whole)
        .map(
            cuts -> {
              var edits = new ArrayList<>(cuts);
              edits.add(Spans.replace(last.getName(), holds ? "anyMatch" : "noneMatch"));
              return List.copyOf(edits);
            })
        .orElse(List.of());
  }
}

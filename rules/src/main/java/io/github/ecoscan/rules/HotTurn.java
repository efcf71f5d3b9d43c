package io.github.ecoscan.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.types.MethodRef;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns, or methods, in which a fraction of a microsecond less is worth a change: what is to be
 * saved is part of each turn, and nothing else there takes a thousand times as long.
 */
public final class HotTurn {
  /** Calls of the project's own code, of which nobody knows here how much they do. */
  private static final int MAX_OTHERS = 2;

  /** Packages whose code works on values in memory, or hands them to a buffer. */
  private static final List<String> IN_MEMORY =
      List.of(
          "com.google.common.base.",
          "com.google.common.collect.",
          "com.google.common.primitives.",
          "java.io.",
          "java.lang.",
          "java.math.",
          "java.net.URI",
          "java.net.URLDecoder",
          "java.net.URLEncoder",
          "java.nio.charset.",
          "java.text.",
          "java.time.",
          "java.util.",
          "org.apache.commons.collections",
          "org.apache.commons.lang",
          "org.apache.commons.logging.",
          "org.apache.log4j.",
          "org.apache.logging.",
          "org.jboss.logging.",
          "org.slf4j.");

  private static final List<String> OUTSIDE =
      List.of(
          "java.io.File",
          "java.io.ObjectInputStream",
          "java.io.ObjectOutputStream",
          "java.lang.Process",
          "java.lang.Thread",
          "java.util.jar.",
          "java.util.zip.");

  private static final Pattern ACCESSOR =
      Pattern.compile("get|(add|append|has|is|put|set|with)([A-Z].*)?");
  private static final Pattern QUESTION = Pattern.compile("get([A-Z].*)?|(has|is)[A-Z].*");

  private static final Set<String> EMPTY = Set.of("isBlank", "isEmpty");
  private static final Set<String> PRESENT =
      Set.of("hasLength", "hasText", "isNotBlank", "isNotEmpty", "isPresent", "nonNull");
  private static final Set<String> SIZES = Set.of("length", "size");

  private final Types types;

  private HotTurn(Types types) {
    this.types = types;
  }

  /**
   * How sure it is that the innermost repetition around some work, or else its method, is of that
   * kind; empty where it certainly is not.
   */
  public static Optional<Confidence> around(Expression work, RuleContext context) {
    var turn = context.repetition().innermost().or(() -> Scopes.member(work)).orElse(work);
    var others = new HotTurn(context.types()).others(turn);
    if (others.isEmpty() || OneShot.isAboutProgram(work)) {
      return Optional.empty();
    }
    return Optional.of(
        isSometimes(work, turn) || others.getAsInt() > MAX_OTHERS
            ? Confidence.LOW
            : Confidence.HIGH);
  }

  /** Whether some turns leave the work out, other than for want of something to work on. */
  private static boolean isSometimes(Node work, Node turn) {
    for (var child = work; child != turn; ) {
      var parent = child.getParentNode().orElse(turn);
      if (parent instanceof SwitchEntry
          || parent instanceof CatchClause
          || (parent instanceof IfStmt branch
              && child != branch.getCondition()
              && !isPresence(branch.getCondition()))
          || (parent instanceof ConditionalExpr choice
              && child != choice.getCondition()
              && !isPresence(choice.getCondition()))) {
        return true;
      }
      child = parent;
    }
    return false;
  }

  /** {@code text != null && !text.isEmpty()}. */
  private static boolean isPresence(Expression condition) {
    if (condition.isEnclosedExpr()) {
      return isPresence(condition.asEnclosedExpr().getInner());
    }
    if (condition instanceof UnaryExpr not) {
      return not.getExpression() instanceof MethodCallExpr call
          && EMPTY.contains(call.getNameAsString());
    }
    if (condition instanceof MethodCallExpr call) {
      return PRESENT.contains(call.getNameAsString());
    }
    if (!(condition instanceof BinaryExpr binary)) {
      return false;
    }
    return switch (binary.getOperator()) {
      case AND -> isPresence(binary.getLeft()) && isPresence(binary.getRight());
      case NOT_EQUALS, EQUALS -> binary.getRight() instanceof NullLiteralExpr;
      case GREATER ->
          binary.getLeft() instanceof MethodCallExpr size
              && SIZES.contains(size.getNameAsString())
              && binary.getRight().toString().equals("0");
      default -> false;
    };
  }

  /** How many calls of unknown weight there are; none at all where one is heavy. */
  private OptionalInt others(Node turn) {
    var others = 0;
    for (var creation : turn.findAll(ObjectCreationExpr.class)) {
      var made = types.typeOf(creation).map(type -> type.name()).orElse("");
      if (!isInMemory(made) && !types.isSource(made)) {
        return OptionalInt.empty();
      }
    }
    for (var call : turn.findAll(MethodCallExpr.class)) {
      var target = types.target(call).orElse(null);
      if (target == null) {
        return OptionalInt.empty();
      }
      if (isInMemory(target.owner()) || isAccess(call, target)) {
        continue;
      }
      if (!types.isSource(target.owner())) {
        return OptionalInt.empty();
      }
      others++;
    }
    return OptionalInt.of(others);
  }

  private boolean isAccess(MethodCallExpr call, MethodRef target) {
    var isPlain = call.getArguments().isEmpty();
    return types.isSource(target.owner())
        ? isPlain || ACCESSOR.matcher(call.getNameAsString()).matches()
        : isPlain && QUESTION.matcher(call.getNameAsString()).matches();
  }

  private static boolean isInMemory(String type) {
    return IN_MEMORY.stream().anyMatch(type::startsWith)
        && OUTSIDE.stream().noneMatch(type::startsWith);
  }
}

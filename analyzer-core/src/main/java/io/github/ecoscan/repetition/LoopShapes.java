package io.github.ecoscan.repetition;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithBody;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Frame.Shape;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Words;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says why a loop repeats. Only a loop that certainly takes one turn for each item of something is
 * {@code PLAIN}; where the source leaves it open, a shape that excuses is chosen.
 */
final class LoopShapes {
  private static final int FEW = 3;
  private static final Pattern RETRY_WORDS =
      Words.startingWith("attempt", "retry", "retries", "tries", "backoff");
  private static final Pattern PAGE_WORDS =
      Words.startingWith("page", "paging", "offset", "skip", "cursor", "first result");
  static final Pattern CHUNK_WORDS = Words.startingWith("partition", "chunk", "batch", "window");
  private static final Set<String> GROUPS =
      Set.of("java.util.Collection", "java.util.Map", "java.util.stream.BaseStream");
  private static final Set<String> VALUES = Set.of("byte", "char");
  private final Types types;
  private final ConditionShapes conditions;

  LoopShapes(Types types) {
    this.types = types;
    this.conditions = new ConditionShapes(types);
  }

  Frame of(ForEachStmt loop) {
    var iterable = loop.getIterable();
    var bound = new Bounds(types).of(iterable);
    var shape = Shape.PLAIN;
    if (Bounds.isEnumerated(bound)) {
      shape = Shape.FIXED;
    } else if (isGrouped(loop)) {
      shape = Shape.CHUNK;
    } else if (exitsOnSuccess(loop)) {
      shape = Shape.RETRY;
    }
    return frame(loop, shape, bound);
  }

  Frame of(WhileStmt loop) {
    return conditional(loop, loop.getCondition(), loop);
  }

  Frame of(DoStmt loop) {
    return conditional(loop, loop.getCondition(), loop);
  }

  Frame of(ForStmt loop) {
    if (loop.getCompare().isEmpty()) {
      return frame(loop, Shape.POLLING, Bound.condition(""));
    }
    var compare = loop.getCompare().get();
    var header = header(loop);
    if (Words.find(PAGE_WORDS, header)) {
      return frame(loop, Shape.PAGING, Bound.condition(Spans.quote(compare)));
    }
    var times = new Bounds(types).of(loop);
    if (times.isPresent()) {
      var shape = times.getAsInt() <= FEW ? Shape.FIXED : Shape.PLAIN;
      return frame(loop, retryOr(loop, header, shape), Bound.constant(times.getAsInt()));
    }
    if (loop.getUpdate().stream().anyMatch(LoopShapes::isStride)) {
      return frame(loop, Shape.CHUNK, Bound.condition(Spans.quote(compare)));
    }
    return conditional(loop, compare, loop);
  }

  private <L extends Statement & NodeWithBody<?>> Frame conditional(
      L loop, Expression condition, Node within) {
    var shape = retryOr(loop, Spans.quote(condition), conditions.of(condition, within));
    return frame(loop, shape, Bound.condition(Spans.quote(condition)));
  }

  private <L extends Statement & NodeWithBody<?>> Shape retryOr(
      L loop, String header, Shape otherwise) {
    return Words.find(RETRY_WORDS, header) || exitsOnSuccess(loop) ? Shape.RETRY : otherwise;
  }

  /** Each item is itself a group; where its type is unknown the name of the groups tells. */
  private boolean isGrouped(ForEachStmt loop) {
    return item(loop)
        .map(type -> isArrayOfItems(type) || GROUPS.stream().anyMatch(g -> isBelow(type, g)))
        .orElseGet(() -> Words.find(CHUNK_WORDS, Spans.quote(loop.getIterable())));
  }

  /** An array of bytes or characters is one value. */
  private static boolean isArrayOfItems(TypeRef type) {
    var isValue = type.dimensions() == 1 && VALUES.contains(type.name());
    return type.isArray() && !isValue;
  }

  private Optional<TypeRef> item(ForEachStmt loop) {
    var written = loop.getVariableDeclarator().getType();
    // this language level reads var as the name of a type
    if (!written.isVarType() && !written.asString().equals("var")) {
      return types.typeOf(written);
    }
    return types
        .typeOf(loop.getIterable())
        .filter(type -> !type.isArray() && type.arguments().size() == 1)
        .map(type -> type.arguments().get(0));
  }

  private boolean isBelow(TypeRef type, String group) {
    return types.isSubtype(type.name(), group).isYes();
  }

  private static boolean isStride(Expression update) {
    return update instanceof AssignExpr assignment
        && assignment.getOperator() != AssignExpr.Operator.ASSIGN
        && !ConditionShapes.isStep(assignment);
  }

  /** The loop ends after its first turn unless something failed. */
  private static boolean exitsOnSuccess(NodeWithBody<?> loop) {
    var body = loop.getBody();
    if (isExit(body)) {
      return true;
    }
    return body instanceof BlockStmt block
        && block.getStatements().stream()
            .anyMatch(
                statement -> statement instanceof TryStmt attempt && isExit(attempt.getTryBlock()));
  }

  private static boolean isExit(Statement statement) {
    if (statement instanceof BlockStmt block) {
      return block.getStatements().getLast().filter(LoopShapes::isExit).isPresent();
    }
    if (statement instanceof TryStmt attempt) {
      return isExit(attempt.getTryBlock());
    }
    return statement.isReturnStmt() || statement.isBreakStmt();
  }

  private static String header(ForStmt loop) {
    var text = new StringBuilder();
    loop.getInitialization().forEach(init -> text.append(Spans.quote(init)).append(' '));
    loop.getCompare().ifPresent(compare -> text.append(Spans.quote(compare)));
    return text.toString();
  }

  private static Frame frame(Node loop, Shape shape, Bound bound) {
    return new Frame(Frame.Kind.LOOP, shape, bound, Spans.line(loop));
  }

  /** What a loop statement repeats, as a frame; empty for any other node. */
  Optional<Frame> of(Node node) {
    if (node instanceof ForEachStmt loop) {
      return Optional.of(of(loop));
    }
    if (node instanceof ForStmt loop) {
      return Optional.of(of(loop));
    }
    if (node instanceof WhileStmt loop) {
      return Optional.of(of(loop));
    }
    return node instanceof DoStmt loop ? Optional.of(of(loop)) : Optional.empty();
  }
}

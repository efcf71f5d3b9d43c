package io.github.ecoscan.rules.io;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ForStmt;
import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rule.RuleSpec.FixOffer;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.MethodRef;
import io.github.ecoscan.types.Types;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Flags a loop that reads or writes a file or socket value by value, with no buffer between. */
@RuleSpec(
    name = "unbuffered-byte-io",
    family = Family.IO,
    severity = Severity.MAJOR,
    tier = Tier.STABLE,
    fix = FixOffer.SAFE,
    since = "0.1.0",
    equivalents = {
      "errorprone:InputStreamSlowMultibyteRead",
      "jpinpoint:BufferFileStreaming",
      "jpinpoint:BufferFilesNewStream",
      "sonar:S4929"
    })
public final class UnbufferedByteIo implements Rule {
  /** A header of so many bytes is not worth a buffer. */
  private static final int FEW = 16;

  private static final Set<String> READS =
      Set.of(
          "read",
          "readBoolean",
          "readByte",
          "readChar",
          "readDouble",
          "readFloat",
          "readInt",
          "readLine",
          "readLong",
          "readShort",
          "readUTF",
          "readUnsignedByte",
          "readUnsignedShort");
  private static final Set<String> WRITES =
      Set.of(
          "write",
          "writeBoolean",
          "writeByte",
          "writeChar",
          "writeDouble",
          "writeFloat",
          "writeInt",
          "writeLong",
          "writeShort");

  /** A file read here and there, or written out at each turn. */
  private static final Set<String> PACES = Set.of("flush", "seek", "skipBytes");

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, UnbufferedByteIo::check);
  }

  private static void check(MethodCallExpr call, RuleContext context) {
    var name = call.getScope().flatMap(Writes::name).orElse(null);
    if (name == null
        || !isSmall(call)
        || context.repetition().innermost().isEmpty()
        || !takesOneValue(call, context.types())) {
      return;
    }
    var stream = RawStream.of(call.getScope().get(), context.types()).orElse(null);
    if (stream == null) {
      return;
    }
    var loop = outermost(stream, context.repetition());
    if (loop.isEmpty()
        || !isFirst(call, name, loop.get(), context.types())
        || gainsNothing(name, stream, loop.get())) {
      return;
    }
    var report = Report.at(call, Spans.quote(call), stream.typeName());
    var fix = stream.buffered();
    context.report(fix.isEmpty() ? report : report.fix(Fix.Safety.SAFE, fix));
  }

  /** The outermost of the loops that the stream outlives, if they take more than a few turns. */
  private static Optional<Node> outermost(RawStream stream, RepetitionStack repetition) {
    var loops = repetition.repeaters();
    for (var i = 0; i < loops.size(); i++) {
      if (!Scopes.contains(loops.get(i), stream.variable())) {
        var frames = repetition.frames().subList(i, loops.size());
        return frames.stream().allMatch(UnbufferedByteIo::isShort)
            ? Optional.empty()
            : Optional.of(loops.get(i));
      }
    }
    return Optional.empty();
  }

  private static boolean isSmall(MethodCallExpr call) {
    var arguments = call.getArguments().size();
    return (arguments == 0 && READS.contains(call.getNameAsString()))
        || (arguments == 1 && WRITES.contains(call.getNameAsString()));
  }

  /** {@code write} of an array is one call for many bytes. */
  private static boolean takesOneValue(MethodCallExpr call, Types types) {
    return call.getArguments().isEmpty()
        || types
            .target(call)
            .map(MethodRef::parameters)
            .filter(parameters -> parameters.stream().noneMatch(type -> type.endsWith("[]")))
            .isPresent();
  }

  private static boolean isShort(Frame frame) {
    return frame.shape() == Frame.Shape.RETRY
        || (frame.bound().kind() == Bound.Kind.CONSTANT && frame.bound().times() <= FEW);
  }

  /** Where each value must be there, or gone, before the next step, a buffer is of no use. */
  private static boolean gainsNothing(String name, RawStream stream, Node loop) {
    return calls(loop, call -> isOn(call, name) && PACES.contains(call.getNameAsString()))
        || (stream.isSocket()
            && calls(loop, call -> call.getNameAsString().startsWith("read"))
            && calls(loop, call -> call.getNameAsString().startsWith("write")));
  }

  private static boolean calls(Node loop, Predicate<MethodCallExpr> condition) {
    return loop.findFirst(MethodCallExpr.class, condition).isPresent();
  }

  /** One finding for a stream and the outermost of the loops. */
  private static boolean isFirst(MethodCallExpr call, String stream, Node loop, Types types) {
    return loop.findFirst(
            MethodCallExpr.class,
            other ->
                isSmall(other)
                    && isOn(other, stream)
                    && takesOneValue(other, types)
                    && !isBefore(other, loop))
        .filter(first -> first == call)
        .isPresent();
  }

  /** The first part of a for loop runs once. */
  private static boolean isBefore(Node call, Node loop) {
    return loop instanceof ForStmt counted
        && counted.getInitialization().stream().anyMatch(start -> Scopes.contains(start, call));
  }

  private static boolean isOn(MethodCallExpr call, String stream) {
    return call.getScope().flatMap(Writes::name).filter(stream::equals).isPresent();
  }
}

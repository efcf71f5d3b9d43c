package io.github.ecoscan.repetition;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Frame.Kind;
import io.github.ecoscan.model.Frame.Shape;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Words;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Calls that run the function they are given once for each item. */
final class Iterations {
  private static final Set<String> STAGES =
      Set.of(
          "map",
          "mapToInt",
          "mapToLong",
          "mapToDouble",
          "mapToObj",
          "mapMulti",
          "flatMap",
          "flatMapToInt",
          "flatMapToLong",
          "flatMapToDouble",
          "filter",
          "peek",
          "forEach",
          "forEachOrdered",
          "anyMatch",
          "allMatch",
          "noneMatch",
          "takeWhile",
          "dropWhile",
          "reduce",
          "collect",
          "iterate",
          "generate");
  private static final Set<String> REACTIVE_STAGES =
      Set.of(
          "map",
          "flatMap",
          "flatMapSequential",
          "flatMapIterable",
          "concatMap",
          "switchMap",
          "filter",
          "filterWhen",
          "doOnNext",
          "doOnEach",
          "handle",
          "mapNotNull",
          "concatMapIterable",
          "subscribe",
          "forEach",
          "blockingForEach",
          "flatMapSingle",
          "flatMapCompletable");
  private static final Set<String> COLLECTORS =
      Set.of(
          "mapping",
          "flatMapping",
          "filtering",
          "toMap",
          "toConcurrentMap",
          "groupingBy",
          "groupingByConcurrent",
          "partitioningBy",
          "summingInt",
          "summingLong",
          "summingDouble",
          "averagingInt",
          "averagingLong",
          "averagingDouble",
          "reducing");
  private static final Set<String> RECORD_FUNCTIONS =
      Set.of(
          "map",
          "mapValues",
          "flatMap",
          "flatMapValues",
          "filter",
          "foreach",
          "mapToPair",
          "flatMapToPair",
          "process",
          "processValues",
          "transform",
          "transformValues",
          "keyBy",
          "selectKey",
          "peek",
          "reduceByKey");

  /** One family of calls: who takes the function, under which names, and how it repeats. */
  private record Stage(String owner, Set<String> methods, Kind kind) {}

  private static final List<Stage> TABLE =
      List.of(
          new Stage("java.util.stream.BaseStream", STAGES, Kind.LAMBDA),
          new Stage("java.lang.Iterable", Set.of("forEach"), Kind.LAMBDA),
          new Stage("java.util.Collection", Set.of("removeIf"), Kind.LAMBDA),
          new Stage("java.util.List", Set.of("replaceAll"), Kind.LAMBDA),
          new Stage("java.util.Map", Set.of("forEach", "replaceAll"), Kind.LAMBDA),
          new Stage("java.util.Iterator", Set.of("forEachRemaining"), Kind.LAMBDA),
          new Stage("java.util.stream.Collectors", COLLECTORS, Kind.LAMBDA),
          new Stage(
              "org.springframework.data.util.Streamable",
              Set.of("map", "filter", "flatMap"),
              Kind.LAMBDA),
          new Stage("reactor.core.publisher.Flux", REACTIVE_STAGES, Kind.LAMBDA),
          new Stage("io.reactivex.rxjava3.core.Flowable", REACTIVE_STAGES, Kind.LAMBDA),
          new Stage("io.reactivex.rxjava3.core.Observable", REACTIVE_STAGES, Kind.LAMBDA),
          new Stage(
              "org.apache.spark.api.java.JavaRDDLike", RECORD_FUNCTIONS, Kind.RECORD_FUNCTION),
          new Stage("org.apache.spark.sql.Dataset", RECORD_FUNCTIONS, Kind.RECORD_FUNCTION),
          new Stage(
              "org.apache.flink.streaming.api.datastream.DataStream",
              RECORD_FUNCTIONS,
              Kind.RECORD_FUNCTION),
          new Stage(
              "org.apache.kafka.streams.kstream.KStream", RECORD_FUNCTIONS, Kind.RECORD_FUNCTION));

  private static final Set<String> ROW_SOURCES =
      Set.of(
          "org.springframework.jdbc.core.JdbcOperations",
          "org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations",
          "org.springframework.jdbc.core.simple.JdbcClient.StatementSpec");
  private static final Set<String> ROW_QUERIES = Set.of("query", "queryForStream");
  private static final Set<String> NAMES =
      TABLE.stream()
          .flatMap(stage -> stage.methods().stream())
          .collect(Collectors.toUnmodifiableSet());

  private final Types types;

  Iterations(Types types) {
    this.types = types;
  }

  /** The repetition of a function given to a call, if the call runs it once for each item. */
  Optional<Frame> of(MethodCallExpr call, Expression function) {
    if (!NAMES.contains(call.getNameAsString()) && !ROW_QUERIES.contains(call.getNameAsString())) {
      return Optional.empty();
    }
    var receiver = types.receiver(call);
    if (receiver.isEmpty() || receiver.get().isArray()) {
      return Optional.empty();
    }
    if (isRowFunction(call, function, receiver.get())) {
      var unknown = new Bound(Bound.Kind.UNKNOWN, -1, "");
      return Optional.of(new Frame(Kind.LAMBDA, Shape.PLAIN, unknown, line(call)));
    }
    for (var stage : TABLE) {
      if (stage.methods().contains(call.getNameAsString())
          && types.isSubtype(receiver.get().name(), stage.owner()).isYes()) {
        return Optional.of(frame(call, stage.kind()));
      }
    }
    return Optional.empty();
  }

  /**
   * A {@code RowMapper}, which unlike a {@code ResultSetExtractor} takes the row and its number.
   */
  private boolean isRowFunction(MethodCallExpr call, Expression function, TypeRef receiver) {
    return ROW_QUERIES.contains(call.getNameAsString())
        && parameters(function) == 2
        && ROW_SOURCES.stream().anyMatch(s -> types.isSubtype(receiver.name(), s).isYes());
  }

  private int parameters(Expression function) {
    return function instanceof LambdaExpr lambda
        ? lambda.getParameters().size()
        : types.target(function).map(method -> method.parameters().size()).orElse(-1);
  }

  private static int line(MethodCallExpr call) {
    return call.getName().getRange().orElseThrow().begin.line;
  }

  private Frame frame(MethodCallExpr call, Kind kind) {
    var bound = call.getScope().map(this::bound).orElse(new Bound(Bound.Kind.UNKNOWN, -1, ""));
    var shape = Shape.PLAIN;
    if (Bounds.isEnumerated(bound)) {
      shape = Shape.FIXED;
    } else if (Words.find(LoopShapes.CHUNK_WORDS, bound.over())) {
      shape = Shape.CHUNK;
    }
    return new Frame(kind, shape, bound, line(call));
  }

  /** The first expression of a chain of stages tells how many items go through it. */
  private Bound bound(Expression scope) {
    var source = scope;
    while (source instanceof MethodCallExpr call
        && call.getScope().isPresent()
        && !isStatic(call)
        && (NAMES.contains(call.getNameAsString()) || isPassThrough(call.getNameAsString()))) {
      source = call.getScope().get();
    }
    if (source instanceof MethodCallExpr range
        && (range.getNameAsString().equals("range")
            || range.getNameAsString().equals("rangeClosed"))
        && range.getArguments().size() == 2) {
      var from = Constants.integer(range.getArgument(0), types);
      var to = Constants.integer(range.getArgument(1), types);
      if (from.isPresent() && to.isPresent()) {
        return Bound.constant(Math.max(0, to.getAsInt() - from.getAsInt()));
      }
      return Bound.collection(Spans.quote(range));
    }
    return new Bounds(types).of(source);
  }

  /** {@code Arrays.stream(items)}: its scope has no items. */
  private boolean isStatic(MethodCallExpr call) {
    return types.target(call).filter(method -> method.isStatic()).isPresent();
  }

  private static boolean isPassThrough(String method) {
    return switch (method) {
      case "stream",
          "parallelStream",
          "parallel",
          "sequential",
          "sorted",
          "distinct",
          "boxed",
          "skip",
          "limit",
          "entrySet" ->
          true;
      default -> false;
    };
  }
}

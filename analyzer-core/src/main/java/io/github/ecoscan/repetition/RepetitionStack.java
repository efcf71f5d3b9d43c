package io.github.ecoscan.repetition;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How often the place that a walk has reached runs. The walk calls {@link #enter} before it goes
 * from a node to a child and {@link #leave} when it comes back.
 */
public final class RepetitionStack {
  /** Functions that a cache calls only when it has no value. */
  private static final Set<String> CACHE_LOADS =
      Set.of("computeIfAbsent", "get", "orElseGet", "getOrLoad", "requireNonNullElseGet");

  /** Calls that run the function they are given now, once, or hand it over to run once. */
  private static final Set<String> RUNS_ONCE =
      Set.of(
          "accept",
          "apply",
          "call",
          "callInTransaction",
          "computeIfPresent",
          "compute",
          "doInTransaction",
          "execute",
          "executeWithoutResult",
          "filter",
          "flatMap",
          "fromCallable",
          "fromSupplier",
          "handle",
          "ifPresent",
          "ifPresentOrElse",
          "inTransaction",
          "invoke",
          "map",
          "merge",
          "or",
          "record",
          "recordCallable",
          "run",
          "thenAccept",
          "thenApply",
          "thenCompose",
          "thenRun",
          "whenComplete",
          "withSession");

  /** Calls that run the function they are given once, on another thread. */
  private static final Set<String> HANDS_OVER =
      Set.of("fork", "runAsync", "startVirtualThread", "submit", "supplyAsync");

  private final EntryPoints entryPoints;
  private final Iterations iterations;
  private final LoopShapes loops;
  private final List<Layer> layers = new ArrayList<>();

  /** A stack that knows the entry points of common frameworks only. */
  public RepetitionStack(Types types) {
    this(types, new EntryPoints(types));
  }

  public RepetitionStack(Types types, EntryPoints entryPoints) {
    this.entryPoints = entryPoints;
    this.iterations = new Iterations(types);
    this.loops = new LoopShapes(types);
  }

  /** Goes from a node to one of its children; tells whether {@link #leave} must be called. */
  public boolean enter(Node parent, Node child) {
    var layer = between(parent, child);
    layer.ifPresent(layers::add);
    return layer.isPresent();
  }

  /** Comes back from the child that was entered last. */
  public void leave() {
    layers.remove(layers.size() - 1);
  }

  private Optional<Layer> between(Node parent, Node child) {
    if (Scopes.isMember(child)) {
      return Optional.of(Layer.of(Layer.Kind.MEMBER, child));
    }
    if (child instanceof LambdaExpr || child instanceof MethodReferenceExpr) {
      return Optional.of(function(parent, (Expression) child));
    }
    // assertions are off where it matters
    if (parent instanceof CatchClause
        || parent instanceof ThrowStmt
        || parent instanceof AssertStmt) {
      return Optional.of(Layer.of(Layer.Kind.FAILED, parent));
    }
    if (Scopes.isLoop(parent) && isRepeatedPart(parent, child)) {
      return loops.of(parent).map(frame -> Layer.repeated(parent, frame));
    }
    return Optional.empty();
  }

  private static boolean isRepeatedPart(Node loop, Node child) {
    if (loop instanceof ForEachStmt each) {
      return child == each.getBody();
    }
    return !(loop instanceof ForStmt counted) || !counted.getInitialization().contains(child);
  }

  private Layer function(Node parent, Expression function) {
    if (parent instanceof CastExpr || parent instanceof EnclosedExpr) {
      return parent
          .getParentNode()
          .map(outer -> function(outer, (Expression) parent))
          .map(layer -> new Layer(layer.kind(), function, layer.frame()))
          .orElseGet(() -> Layer.of(Layer.Kind.DEFERRED, function));
    }
    if (parent instanceof MethodCallExpr call && call.getScope().orElse(null) != function) {
      var frame = iterations.of(call, function);
      if (frame.isPresent()) {
        return Layer.repeated(function, frame.get());
      }
      if (CACHE_LOADS.contains(call.getNameAsString())) {
        return Layer.of(Layer.Kind.CACHED, function);
      }
      if (HANDS_OVER.contains(call.getNameAsString())) {
        return Layer.of(Layer.Kind.HANDED_OVER, function);
      }
      if (RUNS_ONCE.contains(call.getNameAsString())) {
        return Layer.of(Layer.Kind.ONCE, function);
      }
    }
    if (parent instanceof ObjectCreationExpr creation
        && creation.getType().getNameAsString().equals("Thread")) {
      return Layer.of(Layer.Kind.HANDED_OVER, function);
    }
    return Layer.of(Layer.Kind.DEFERRED, function);
  }

  /** The repetitions around the place within its member, outermost first. */
  public List<Frame> frames() {
    var frames = new ArrayList<Frame>();
    for (var i = start(); i < layers.size(); i++) {
      layers.get(i).frame().ifPresent(frames::add);
    }
    return frames;
  }

  /** The loop or function of the innermost repetition within the place's member. */
  public Optional<Node> innermost() {
    for (var i = layers.size() - 1; i >= start(); i--) {
      if (layers.get(i).kind() == Layer.Kind.REPEATED) {
        return Optional.of(layers.get(i).node());
      }
    }
    return Optional.empty();
  }

  /** The loops and functions that repeat the place within its member, outermost first. */
  public List<Node> repeaters() {
    return layers.subList(start(), layers.size()).stream()
        .filter(layer -> layer.kind() == Layer.Kind.REPEATED)
        .map(Layer::node)
        .toList();
  }

  /** Whether the place runs only when a cache misses. */
  public boolean isCached() {
    return has(Layer.Kind.CACHED);
  }

  /** Whether the place runs only after a failure. */
  public boolean isAfterFailure() {
    return has(Layer.Kind.FAILED);
  }

  /** Whether the place belongs to a function that is kept for later. */
  public boolean isDeferred() {
    return has(Layer.Kind.DEFERRED);
  }

  /** The function kept for later, or given to an unknown call, that the place belongs to. */
  public Optional<Node> deferred() {
    var boundary = layers.isEmpty() ? null : layers.get(start());
    return boundary != null && boundary.kind() == Layer.Kind.DEFERRED
        ? Optional.of(boundary.node())
        : Optional.empty();
  }

  /** The lambda around the place, kept for later, that has an entry point of its own. */
  public Optional<Node> task() {
    var boundary = layers.isEmpty() ? null : layers.get(start());
    return boundary != null
            && boundary.kind() == Layer.Kind.DEFERRED
            && boundary.node() instanceof LambdaExpr
            && entryPoints.ofTask(boundary.node()).isPresent()
        ? Optional.of(boundary.node())
        : Optional.empty();
  }

  /** The repetition of a function given to a call, if the call runs it once for each item. */
  public Optional<Frame> frame(MethodCallExpr call, Expression function) {
    return iterations.of(call, function);
  }

  /** Whether each turn hands the place over to another thread. */
  public boolean isHandedOver() {
    return has(Layer.Kind.HANDED_OVER);
  }

  private boolean has(Layer.Kind kind) {
    for (var i = layers.size() - 1; i >= start(); i--) {
      if (layers.get(i).kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** The member whose code the place is. */
  public Optional<Node> member() {
    for (var i = layers.size() - 1; i >= 0; i--) {
      if (layers.get(i).kind() == Layer.Kind.MEMBER) {
        return Optional.of(layers.get(i).node());
      }
    }
    return Optional.empty();
  }

  /** What starts the member whose code the place is, or a function around it; if known. */
  public Optional<EntryPoint> entryPoint() {
    for (var i = layers.size() - 1; i >= 0; i--) {
      var layer = layers.get(i);
      if (layer.kind() == Layer.Kind.MEMBER) {
        return entryPoints.of(layer.node());
      }
      var task = entryPoints.ofTask(layer.node());
      if (task.isPresent()) {
        return task;
      }
    }
    return Optional.empty();
  }

  private int start() {
    for (var i = layers.size() - 1; i > 0; i--) {
      if (layers.get(i).isBoundary()) {
        return i;
      }
    }
    return 0;
  }
}

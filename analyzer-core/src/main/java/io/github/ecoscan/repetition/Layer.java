package io.github.ecoscan.repetition;

import com.github.javaparser.ast.Node;
import io.github.ecoscan.model.Frame;
import java.util.Optional;

/**
 * One thing on the way from a member to a place that changes how often the place runs.
 *
 * @param node the loop statement, the function or the member
 * @param frame the repetition, for {@code REPEATED}
 */
record Layer(Kind kind, Node node, Optional<Frame> frame) {

  enum Kind {
    /** A method, constructor, initialiser or field: counting starts anew. */
    MEMBER,
    /** A function kept for later: nobody knows how often it runs. */
    DEFERRED,
    /** A loop body or a function called for each item. */
    REPEATED,
    /** A function that runs at most once where it stands. */
    ONCE,
    /** The same, on another thread. */
    HANDED_OVER,
    /** Runs only when a cache misses. */
    CACHED,
    /** Runs only after a failure. */
    FAILED
  }

  static Layer of(Kind kind, Node node) {
    return new Layer(kind, node, Optional.empty());
  }

  static Layer repeated(Node node, Frame frame) {
    return new Layer(Kind.REPEATED, node, Optional.of(frame));
  }

  /** Whether layers outside this one say nothing about places inside it. */
  boolean isBoundary() {
    return kind == Kind.MEMBER || kind == Kind.DEFERRED;
  }
}

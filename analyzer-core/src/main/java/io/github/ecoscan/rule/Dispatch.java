package io.github.ecoscan.rule;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import io.github.ecoscan.model.Sighting;
import io.github.ecoscan.operation.Operation;
import io.github.ecoscan.operation.OperationKind;

/** Where a rule says what it wants to see. */
public interface Dispatch {

  /** Runs a check on each node of exactly this class. */
  <N extends Node> void node(Class<N> type, NodeCheck<N> check);

  /** Runs a check on each call that performs an operation of one of the kinds. */
  void operation(OperationCheck check, OperationKind... kinds);

  /**
   * Runs a check on each flow of one of the kinds: an operation under a repetition, in one method
   * or across several. Flows are judged after all files were read, without their nodes.
   */
  void flow(FlowCheck check, OperationKind... kinds);

  /**
   * Runs a check on each flow of a creation ({@link OperationKind#isCreation}) whose result does
   * not outlive the call that uses it, though that call is made again and again: in a loop, because
   * an entry point that is repeated leads to it, or, as {@link
   * io.github.ecoscan.model.Trait#ASSUMED}, in a public method that the project does not call. It
   * may be made and used in one method, or come from others that make it and hand it on; then the
   * path leads from the repetition to the creation. What a field, a collection, another object, a
   * cache, a bean or start-up code keeps is no flow, unless someone else gives it up.
   *
   * <p>The finding points at the creation when nobody who gets its result keeps it, else at each
   * call that gives the result up. {@link io.github.ecoscan.model.Trait#VARIES} tells that what is
   * made may differ from call to call.
   */
  void perCall(FlowCheck check, OperationKind... kinds);

  /**
   * Runs a check on each place that SpotBugs reported in compiled classes, under a pattern that the
   * table of patterns gives to this rule: its field, its type, or its code. Places that are not
   * found in the source, or whose source changed since, are left out.
   */
  void sighting(SightingCheck check);

  /** Looks at one node. */
  @FunctionalInterface
  interface NodeCheck<N extends Node> {
    void check(N node, RuleContext context);
  }

  /** Looks at one call that performs an operation. */
  @FunctionalInterface
  interface OperationCheck {
    void check(Expression call, Operation operation, RuleContext context);
  }

  /** Looks at one place that SpotBugs reported. */
  @FunctionalInterface
  interface SightingCheck {
    void check(Node place, Sighting sighting, RuleContext context);
  }

  /** Looks at one flow and says what is wrong with it, or nothing. */
  @FunctionalInterface
  interface FlowCheck {
    void check(Flow flow, FlowContext context);
  }
}

package io.github.ecoscan.rule;

import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.operation.OperationKind;
import java.util.List;
import java.util.Objects;

/**
 * An operation under a repetition that nothing excuses, wherever the two are.
 *
 * @param kind what the operation does
 * @param operation the call as a reader knows it: {@code OrderRepository.findById}
 * @param batch whether the catalogue names a way to do many at once
 * @param repetition the repetitions from the outermost to the operation
 * @param cause the repetition that is one too many: the innermost that is plain
 * @param path empty when all is in one method, else from the repetition to the operation
 * @param conditional whether the operation runs in some turns only
 * @param dynamic whether a call on the path may run another method than the one followed
 */
public record Flow(
    OperationKind kind,
    String operation,
    boolean batch,
    Repetition repetition,
    Frame cause,
    List<Step> path,
    boolean conditional,
    boolean dynamic) {
  public Flow {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(cause, "cause");
    path = List.copyOf(path);
  }

  /** Whether the outermost method is an entry point of a kind. */
  public boolean startsWith(EntryPoint.Kind entryPoint) {
    return repetition.entryPoint().filter(start -> start.kind() == entryPoint).isPresent();
  }
}

package io.github.ecoscan.rule;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.operation.OperationKind;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An operation under a repetition that nothing excuses, wherever the two are.
 *
 * @param kind what the operation does
 * @param operation the call as a reader knows it: {@code OrderRepository.findById}
 * @param batch whether the catalogue names a way to do many at once
 * @param shareable whether what it makes may be shared between threads
 * @param repetition the repetitions from the outermost to the operation
 * @param cause the repetition that is one too many: the innermost that is plain; of kind {@code
 *     CALL} where the outermost method itself is what repeats
 * @param path empty when all is in one method, else from the repetition to the operation
 * @param traits what is known about the turns, anywhere on the path
 */
public record Flow(
    OperationKind kind,
    String operation,
    boolean batch,
    boolean shareable,
    Repetition repetition,
    Frame cause,
    List<Step> path,
    Set<Trait> traits) {
  /** The repetition, two calls and the operation: three calls are a long way. */
  private static final int LONG_PATH = 4;

  public Flow {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(operation, "operation");
    Objects.requireNonNull(cause, "cause");
    path = List.copyOf(path);
    traits = Set.copyOf(traits);
  }

  /** Whether the outermost method is an entry point of one of some kinds. */
  public boolean startsWith(EntryPoint.Kind... entryPoints) {
    return repetition
        .entryPoint()
        .filter(start -> Arrays.asList(entryPoints).contains(start.kind()))
        .isPresent();
  }

  /** Whether the outermost method runs once in the life of the program, or in its tests only. */
  public boolean isOneShot() {
    return repetition.entryPoint().filter(start -> !start.kind().isRepeated()).isPresent();
  }

  /**
   * How sure it is that the operation runs in each turn. Each doubt takes some certainty: a turn
   * that may skip it, a call that may run another method, a long way from the repetition to it.
   */
  public Confidence confidence() {
    if (isCommand() || is(Trait.SEARCHING)) {
      return Confidence.LOW;
    }
    var doubts = is(Trait.DYNAMIC) ? 1 : 0;
    doubts += is(Trait.CONDITIONAL) ? 1 : 0;
    doubts += path.size() > LONG_PATH ? 1 : 0;
    return switch (doubts) {
      case 0 -> Confidence.HIGH;
      case 1 -> Confidence.MEDIUM;
      default -> Confidence.LOW;
    };
  }

  /**
   * Whether it belongs to a command-line tool, which is run by hand, now and then; a pipeline that
   * starts in main is none.
   */
  public boolean isCommand() {
    return is(Trait.COMMAND_LINE) && cause.kind() != Frame.Kind.RECORD_FUNCTION;
  }

  /** Whether something is known about the turns. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }
}

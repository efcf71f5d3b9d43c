package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.List;

/**
 * A type variable of one call, to be inferred. Bounds gather while arguments and the expected type
 * are looked at; then it is solved once, and every type that mentions it is read through {@link
 * #solution}.
 */
final class FreeVar implements Ty {
  final TypeVar declared;

  /** Declared bounds in terms of the variables of the same call. */
  List<Ty> declaredBounds = List.of();

  final List<Ty> equal = new ArrayList<>();
  final List<Ty> lower = new ArrayList<>();
  final List<Ty> upper = new ArrayList<>();

  /** Null until solved. */
  Ty solution;

  /** Guards against bounds that lead back to their variable. */
  boolean solving;

  FreeVar(TypeVar declared) {
    this.declared = declared;
  }

  @Override
  public String toString() {
    return solution == null ? "?" + declared.name() : solution.toString();
  }
}

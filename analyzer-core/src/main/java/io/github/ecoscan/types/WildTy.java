package io.github.ecoscan.types;

import java.util.Objects;

/**
 * A wildcard, standing as well for what capture conversion would make of it.
 *
 * @param upper its upper bound, or null
 * @param lower its lower bound, or null
 */
record WildTy(Ty upper, Ty lower) implements Ty {
  static final WildTy ANY = new WildTy(null, null);

  static WildTy extending(Ty bound) {
    return new WildTy(bound, null);
  }

  static WildTy above(Ty bound) {
    return new WildTy(null, bound);
  }

  /** An element read through an array type: its upper bound if that is written. */
  static Ty upward(Ty type) {
    return type instanceof WildTy wild && wild.upper != null ? wild.upper : type;
  }

  /**
   * A wildcard over a wildcard happens where a member of a wildcard type is looked at: it stands
   * for the variable capture would have made.
   */
  @Override
  public Ty subst(Bindings bindings) {
    var newUpper = upper == null ? null : upper.subst(bindings);
    var newLower = lower == null ? null : lower.subst(bindings);
    if (newUpper == upper && newLower == lower) {
      return this;
    }
    if (newUpper instanceof WildTy wild) {
      newUpper = wild.upper;
    }
    if (newLower instanceof WildTy wild) {
      newLower = wild.lower == null ? wild.upper : wild.lower;
    }
    return new WildTy(newUpper, newLower);
  }

  // records compare by method handles made at run time: too slow for what is compared this often
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof WildTy wild
            && Objects.equals(upper, wild.upper)
            && Objects.equals(lower, wild.lower));
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(upper) + Objects.hashCode(lower);
  }
}

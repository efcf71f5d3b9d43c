package io.github.ecoscan.facts;

import io.github.ecoscan.repetition.Fate;
import io.github.ecoscan.types.MethodRef;
import java.util.List;
import java.util.Objects;

/**
 * A call of a method that the project may declare.
 *
 * @param target the method; named {@link #CHAINED} where a constructor runs another one of its
 *     object
 * @param exact whether no other method can run in its place: {@code super}, static, constructors
 * @param fate what becomes of its result; {@code KEPT} where that is nothing heavy
 * @param literals its literal arguments, as {@link Branches#literals} counts them
 * @param origins what its arguments are made of: the position, from 1, of a parameter of the
 *     calling member, or one of the constants here; empty when all of them vary
 */
public record CallFact(
    MethodRef target,
    boolean exact,
    Fate fate,
    List<Integer> literals,
    List<Integer> origins,
    Place place) {
  /**
   * How {@code this(…)} and {@code super(…)} name the constructor, whose class is set up already.
   */
  public static final String CHAINED = "<chained>";

  /** Something of which nothing is known. */
  public static final int VARIES = -1;

  /** The same value whenever the place is reached. */
  public static final int FIXED = 0;

  /** A group of exactly one element. */
  public static final int ONE = -2;

  public CallFact {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(fate, "fate");
    Objects.requireNonNull(place, "place");
    literals = List.copyOf(literals);
    origins = List.copyOf(origins);
  }

  /** The same call, elsewhere. */
  public CallFact at(Place other) {
    return new CallFact(target, exact, fate, literals, origins, other);
  }

  /** Whether it is {@code this(…)} or {@code super(…)}. */
  public boolean isChained() {
    return target.name().equals(CHAINED);
  }

  /** What the argument at a position, from 1, is made of. */
  public int origin(int position) {
    return position > 0 && position <= origins.size() ? origins.get(position - 1) : VARIES;
  }

  /** Whether it is given what keeps the called member from reaching a place. */
  public boolean contradicts(Place called) {
    return called.requirements().stream().anyMatch(required -> literals.contains(-required));
  }
}

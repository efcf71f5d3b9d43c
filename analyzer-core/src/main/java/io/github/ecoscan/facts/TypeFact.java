package io.github.ecoscan.facts;

import java.util.List;
import java.util.Objects;

/**
 * A type the project declares, with its direct supertypes by canonical name, and all above them
 * that it does not declare.
 */
public record TypeFact(String name, List<String> supertypes) {
  public TypeFact {
    Objects.requireNonNull(name, "name");
    supertypes = List.copyOf(supertypes);
  }
}

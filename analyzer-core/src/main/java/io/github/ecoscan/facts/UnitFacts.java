package io.github.ecoscan.facts;

import io.github.ecoscan.model.Trait;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * All that the link step needs to know about a file.
 *
 * @param settings what it tells a persistence provider, which holds for the whole project
 */
public record UnitFacts(
    String file, List<TypeFact> types, List<MemberFact> members, Set<Trait> settings) {
  public UnitFacts {
    Objects.requireNonNull(file, "file");
    types = List.copyOf(types);
    members = List.copyOf(members);
    settings = Set.copyOf(settings);
  }
}

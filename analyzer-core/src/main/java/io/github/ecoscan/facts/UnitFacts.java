package io.github.ecoscan.facts;

import java.util.List;
import java.util.Objects;

/** All that the link step needs to know about a file. */
public record UnitFacts(String file, List<TypeFact> types, List<MemberFact> members) {
  public UnitFacts {
    Objects.requireNonNull(file, "file");
    types = List.copyOf(types);
    members = List.copyOf(members);
  }
}

package io.github.ecoscan.facts;

import java.util.List;
import java.util.Objects;

/**
 * All that the link step needs to know about a file.
 *
 * @param batching whether it configures a persistence provider to send queued writes in groups
 */
public record UnitFacts(
    String file, List<TypeFact> types, List<MemberFact> members, boolean batching) {
  public UnitFacts {
    Objects.requireNonNull(file, "file");
    types = List.copyOf(types);
    members = List.copyOf(members);
  }
}

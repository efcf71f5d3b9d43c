package io.github.ecoscan.link;

import io.github.ecoscan.model.Trait;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** Members that run within the transactions of all their callers. */
final class Transactions {
  private final Map<Member, Boolean> known = new HashMap<>();

  /** Whether each call of a member that the project has comes from within a transaction. */
  boolean isAround(Member member) {
    var answer = known.get(member);
    if (answer != null) {
      return answer;
    }
    // a cycle of calls says nothing by itself
    known.put(member, false);
    var result = compute(member);
    known.put(member, result);
    return result;
  }

  private boolean compute(Member member) {
    var callers = new ArrayList<>(member.callers());
    callers.addAll(member.possibleCallers());
    callers.removeIf(Member.Edge::isRecursive);
    return !callers.isEmpty()
        && callers.stream()
            .allMatch(
                edge ->
                    edge.call().place().traits().contains(Trait.TRANSACTIONAL)
                        || isAround(edge.caller()));
  }
}

package io.github.ecoscan.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the members of a unit that may call themselves, if by way of other members of it. */
final class Recursion {
  /** Further away than the linker looks nobody needs to know. */
  private static final int MAX_DISTANCE = 4;

  private final Map<Key, Set<Key>> calls = new HashMap<>();

  Recursion(List<MemberFact> members) {
    for (var member : members) {
      var called = calls.computeIfAbsent(Key.of(member), key -> new HashSet<>());
      for (var call : member.calls()) {
        var target = call.target();
        called.add(new Key(target.name(), target.parameters().size()));
      }
    }
  }

  /** Members by name and arity: which class has the one that runs is for the linker to know. */
  private record Key(String name, int arity) {
    static Key of(MemberFact member) {
      return new Key(member.name(), member.parameters().size());
    }
  }

  boolean has(MemberFact member) {
    var start = Key.of(member);
    var seen = new HashSet<Key>();
    var level = Set.of(start);
    for (var distance = 0; distance < MAX_DISTANCE && !level.isEmpty(); distance++) {
      var next = new HashSet<Key>();
      for (var caller : level) {
        next.addAll(calls.getOrDefault(caller, Set.of()));
      }
      if (next.contains(start)) {
        return true;
      }
      next.retainAll(calls.keySet());
      next.removeIf(called -> !seen.add(called));
      level = next;
    }
    return false;
  }
}

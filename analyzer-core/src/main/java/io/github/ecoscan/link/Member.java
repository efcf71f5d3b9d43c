package io.github.ecoscan.link;

import io.github.ecoscan.facts.CallFact;
import io.github.ecoscan.facts.MemberFact;
import java.util.ArrayList;
import java.util.List;

/** A member in the call graph: its facts, the file they come from, and who calls it. */
final class Member {
  private final String file;
  private final MemberFact fact;
  private final List<Edge> callers = new ArrayList<>();
  private final List<Edge> possibleCallers = new ArrayList<>();

  /**
   * A call that may run a member.
   *
   * @param dynamic whether it may run another member instead
   */
  record Edge(Member caller, CallFact call, boolean dynamic) {}

  Member(String file, MemberFact fact) {
    this.file = file;
    this.fact = fact;
  }

  String file() {
    return file;
  }

  MemberFact fact() {
    return fact;
  }

  /** Calls that run it, or one of a few members. */
  List<Edge> callers() {
    return callers;
  }

  /** Calls that may run it among many. */
  List<Edge> possibleCallers() {
    return possibleCallers;
  }
}

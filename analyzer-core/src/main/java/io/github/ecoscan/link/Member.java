package io.github.ecoscan.link;

import io.github.ecoscan.facts.CallFact;
import io.github.ecoscan.facts.MemberFact;
import java.util.ArrayList;
import java.util.List;

/** A member in the call graph: its facts, the file they come from, and who calls it. */
final class Member {
  private final String file;
  private MemberFact fact;
  private final List<Edge> callers = new ArrayList<>();
  private final List<Edge> possibleCallers = new ArrayList<>();

  /**
   * A call that may run a member.
   *
   * @param dynamic whether it may run another member instead
   * @param gathered whether one that it may run instead adds to a batch, and this one does not
   */
  record Edge(Member caller, CallFact call, Member callee, boolean dynamic, boolean gathered) {

    /** Whether the call names the member's own class. */
    boolean isDirect() {
      return call.target().owner().equals(callee.fact().owner());
    }

    /** Whether a member calls itself. */
    boolean isRecursive() {
      return caller == callee;
    }
  }

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

  /** Takes facts in which each place is one of the member itself. */
  void resolve(MemberFact resolved) {
    fact = resolved;
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

package io.github.ecoscan.link;

import io.github.ecoscan.facts.CallFact;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.model.Text;

/** A call on a path, from one member down to another. */
record Hop(Member caller, CallFact call, Member callee) {

  /** How a finding shows it. */
  Step step() {
    var symbol = callee.fact().symbol();
    return new Step(
        caller.file(),
        call.place().span().line(),
        caller.fact().symbol(),
        new Text("calls " + symbol, "appelle " + symbol));
  }
}

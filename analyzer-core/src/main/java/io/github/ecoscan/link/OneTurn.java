package io.github.ecoscan.link;

import io.github.ecoscan.facts.CallFact;
import io.github.ecoscan.facts.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** Knows repetitions over a parameter that is always given one element. */
final class OneTurn {
  private final Map<Parameter, Boolean> known = new HashMap<>();

  private record Parameter(Member member, int position) {}

  /** Whether all callers give the repetition around a place exactly one element. */
  boolean is(Member member, Place place) {
    return place.repeated() > 0 && isOne(new Parameter(member, place.repeated()));
  }

  private boolean isOne(Parameter parameter) {
    var answer = known.get(parameter);
    if (answer != null) {
      return answer;
    }
    // who calls itself with what it got adds nothing
    known.put(parameter, true);
    var callers = new ArrayList<>(parameter.member().callers());
    callers.addAll(parameter.member().possibleCallers());
    var result =
        !callers.isEmpty() && callers.stream().allMatch(edge -> isOne(edge, parameter.position()));
    known.put(parameter, result);
    return result;
  }

  private boolean isOne(Member.Edge edge, int position) {
    var origin = edge.call().origin(position);
    return origin == CallFact.ONE || (origin > 0 && isOne(new Parameter(edge.caller(), origin)));
  }
}

package io.github.ecoscan.facts;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.repetition.Fate;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.Optional;

/** Gathers what members do with the functions that they are given. */
final class FunctionUses {
  private final RepetitionStack repetition;
  private final Places places;
  private final Excuses excuses;
  private final Circumstances circumstances;
  private final FunctionParameters parameters;

  FunctionUses(
      Types types,
      RepetitionStack repetition,
      Places places,
      Excuses excuses,
      Circumstances circumstances) {
    this.repetition = repetition;
    this.places = places;
    this.excuses = excuses;
    this.circumstances = circumstances;
    this.parameters = new FunctionParameters(types);
  }

  /** What a call does with the functions that the member was given. */
  void gather(Expression expression, OpenMember member) {
    if (!(expression instanceof MethodCallExpr call)
        || !(member.node() instanceof CallableDeclaration)) {
      return;
    }
    var called = parameters.called(call);
    if (called.isPresent()) {
      var place = place(call, member);
      member.add(new FunctionUse(called.getAsInt(), place, Optional.empty()));
    }
    for (var i = 0; i < call.getArguments().size(); i++) {
      var handed = parameters.position(call.getArgument(i));
      if (handed.isPresent()) {
        handOn(call, i, handed.getAsInt(), member);
      }
    }
  }

  private void handOn(MethodCallExpr call, int argument, int parameter, OpenMember member) {
    var place = place(call, member);
    var index = member.index(call);
    var frame = repetition.frame(call, call.getArgument(argument));
    if (index.isPresent()) {
      var given = new Given(index.get(), argument);
      member.add(new FunctionUse(parameter, place, Optional.of(given)));
    } else if (frame.isPresent()) {
      var frames = new ArrayList<>(place.frames());
      frames.add(frame.get());
      var turns = place.resolved(frames, place.excused(), place.traits());
      member.add(new FunctionUse(parameter, turns, Optional.empty()));
    }
  }

  private Place place(MethodCallExpr call, OpenMember member) {
    var traits = circumstances.of(call);
    return places.of(call, Fate.KEPT, excuses.excuse(call), traits, member);
  }
}

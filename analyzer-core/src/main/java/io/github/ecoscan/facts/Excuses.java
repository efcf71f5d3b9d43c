package io.github.ecoscan.facts;

import com.github.javaparser.ast.expr.Expression;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Words;
import io.github.ecoscan.types.Types;
import java.util.regex.Pattern;

/** Reasons why a call under a repetition is as it must be. */
final class Excuses {
  /** What went wrong is seldom much, and seldom waits. */
  private static final Pattern FAILURES =
      Pattern.compile("\\b(error|exception|failed|failure|fault)s?\\b");

  private final RepetitionStack repetition;
  private final OwnTarget targets;
  private final FewItems few;
  private final Pages pages;
  private final Gathered gathered;
  private final SchemaText schema;
  private final Carryover carryover;
  private final Loaded loaded;

  Excuses(Types types, RepetitionStack repetition) {
    this.repetition = repetition;
    this.targets = new OwnTarget(types);
    this.few = new FewItems(types);
    this.pages = new Pages(types);
    this.gathered = new Gathered(types);
    this.schema = new SchemaText(types);
    this.carryover = new Carryover(types);
    this.loaded = new Loaded(types);
  }

  /** Whether anything excuses the call at the place that the walk has reached. */
  boolean excuse(Expression call) {
    if (repetition.isCached() || repetition.isAfterFailure() || isForFailures()) {
      return true;
    }
    var member = Scopes.member(call).orElse(call);
    // a function that is given to a call may be what that call repeats
    var repeater = repetition.innermost().or(repetition::deferred).orElse(null);
    if (Faults.isOnly(call, member)
        || CacheGuard.guards(call, repeater == null ? member : repeater)
        || gathered.isElseOfBatch(call, member)
        || Attempts.isSwap(call, member)
        || schema.isExecuted(call)
        || gathered.isQueued(call, member)) {
      return true;
    }
    if (repeater == null) {
      return Attempts.isNext(call, member) || Attempts.isAgain(call, member);
    }
    return OwnTarget.isEach(repeater, repetition.frames())
        || few.areConstants(call, repeater)
        || targets.isOnItem(call, repeater)
        || pages.isAsked(call, repeater)
        || OneItem.isSought(call, repeater)
        || targets.isStatementOfItem(call, repeater)
        || OneItem.isLast(call, repeater)
        || Gathered.isForFullGroup(call, repeater)
        || LeftOver.isAll(repeater, member)
        || loaded.isLoaded(call, repeater)
        || Loaded.isPrefetched(call, repeater, member)
        || carryover.reaches(call, repeater);
  }

  /** The same for a call that asks the item of each turn for an association of its own. */
  boolean excuseAccess(Expression call) {
    if (repetition.isCached() || repetition.isAfterFailure() || isForFailures()) {
      return true;
    }
    var repeater = repetition.innermost().orElse(null);
    return repeater != null
        && (!targets.isOnItem(call, repeater)
            || OneItem.isSought(call, repeater)
            || OneItem.isLast(call, repeater));
  }

  /** One turn for each thing that went wrong. */
  private boolean isForFailures() {
    return repetition.frames().stream()
        .anyMatch(frame -> Words.find(FAILURES, frame.bound().over()));
  }
}

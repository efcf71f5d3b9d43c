package io.github.ecoscan.rule;

import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.types.Types;

/** What a rule knows at the place the walk has reached, and where it reports. */
public interface RuleContext {

  Types types();

  /** How often the current place runs. */
  RepetitionStack repetition();

  /** The Java level of the project, 17 for example. */
  int javaLevel();

  /** Reports a finding at this place. */
  void report(Report report);
}

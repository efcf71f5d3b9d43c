package io.github.ecoscan.impact;

import io.github.ecoscan.model.Figure;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Unit;
import io.github.ecoscan.model.Unit.CpuSecond;
import io.github.ecoscan.model.Unit.Execution;
import io.github.ecoscan.model.Unit.One;
import io.github.ecoscan.model.Unit.Per;
import io.github.ecoscan.model.Unit.Year;
import java.util.Optional;

/**
 * How often code runs, from outside of the code: a scenario that the user wrote, or a recording of
 * the program. Nothing is made up: what is not known is empty.
 */
public interface Frequencies {
  /** Nobody knows. */
  Frequencies UNKNOWN =
      new Frequencies() {
        @Override
        public Optional<Figure<Per<Execution, Year>>> executions(Finding finding) {
          return Optional.empty();
        }

        @Override
        public Optional<Figure<One>> turns(Finding finding, Frame frame) {
          return Optional.empty();
        }
      };

  /** How often the entry point above a finding, or the method it is in, runs in a year. */
  Optional<Figure<Per<Execution, Year>>> executions(Finding finding);

  /** How many turns a repetition around a finding takes, where the source does not tell. */
  Optional<Figure<One>> turns(Finding finding, Frame frame);

  /** What the finding's method was seen to take in a year; no waste in it can be more. */
  default Optional<Figure<Per<CpuSecond, Year>>> most(Finding finding) {
    return Optional.empty();
  }

  /** What the figures come from, to tell the factor apart in reports. */
  default String origin(Finding finding) {
    return Unit.ONE.symbol();
  }
}

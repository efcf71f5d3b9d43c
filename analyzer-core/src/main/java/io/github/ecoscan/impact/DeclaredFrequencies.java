package io.github.ecoscan.impact;

import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Figure;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Unit.Execution;
import io.github.ecoscan.model.Unit.One;
import io.github.ecoscan.model.Unit.Per;
import io.github.ecoscan.model.Unit.Year;
import java.util.Optional;

/** Frequencies as a scenario declares them; the first entry that fits counts. */
final class DeclaredFrequencies implements Frequencies {
  private final Scenario scenario;

  DeclaredFrequencies(Scenario scenario) {
    this.scenario = scenario;
  }

  @Override
  public Optional<Figure<Per<Execution, Year>>> executions(Finding finding) {
    return entry(finding).map(entry -> new Figure<>(entry.calls(), Grade.B));
  }

  @Override
  public Optional<Figure<One>> turns(Finding finding, Frame frame) {
    return entry(finding)
        .flatMap(Scenario.Entry::iterations)
        .or(scenario::iterations)
        .map(range -> new Figure<>(range, Grade.B));
  }

  @Override
  public String origin(Finding finding) {
    return finding.repetition().entryPoint().map(EntryPoint::symbol).orElse(finding.symbol());
  }

  private Optional<Scenario.Entry> entry(Finding finding) {
    var entryPoint = finding.repetition().entryPoint();
    // the outermost method of a path runs the whole of it
    var outermost = finding.path().isEmpty() ? finding.symbol() : finding.path().get(0).symbol();
    return scenario.entryPoints().stream()
        .filter(entry -> entry.sign().fits(outermost, entryPoint))
        .findFirst();
  }
}

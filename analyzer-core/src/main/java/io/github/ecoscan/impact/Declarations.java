package io.github.ecoscan.impact;

import io.github.ecoscan.model.Costs.Declared;
import io.github.ecoscan.model.Costs.Kept;
import io.github.ecoscan.model.Figure;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import io.github.ecoscan.model.Unit.GramCo2e;
import io.github.ecoscan.model.Unit.KilowattHour;
import java.util.Optional;

/** What follows from a scenario alone, without any finding. */
final class Declarations {
  private static final double HOURS_OF_YEAR = 8760;
  private static final Unit.Per<KilowattHour, Unit.GigabyteYear> RATE =
      Unit.per(Unit.KWH, Unit.GIGABYTE_YEAR);
  private static final Unit.Per<GramCo2e, Unit.GigabyteYear> MAKING =
      Unit.per(Unit.GRAM_CO2E, Unit.GIGABYTE_YEAR);

  private final Factors factors;
  private final Scenario scenario;

  Declarations(Factors factors, Scenario scenario) {
    this.factors = factors;
    this.scenario = scenario;
  }

  Declared costs() {
    return new Declared(
        scenario.functionalUnit(),
        scenario.rightsizing().map(this::saved),
        scenario.stored().map(this::kept));
  }

  /** What smaller machines save of making machines, in a year. */
  private Figure<GramCo2e> saved(Scenario.Rightsizing plan) {
    var hours = plan.instances() * HOURS_OF_YEAR;
    var before = yearly(plan.before(), hours);
    var after = yearly(plan.after(), hours);
    var low = Math.max(0, before.range().low() - after.range().high());
    var central = Math.max(low, before.range().central() - after.range().central());
    var high = Math.max(central, before.range().high() - after.range().low());
    return new Figure<>(
        new Range<>(low, central, high, Unit.GRAM_CO2E), before.grade().weakest(after.grade()));
  }

  private Figure<GramCo2e> yearly(String name, double hours) {
    var machine = Machine.of(name, factors);
    var time =
        new Figure<>(Range.exactly(Machine.processors(name) * hours, Unit.VCPU_HOUR), Grade.B);
    return Figure.of(machine.carbon(), time);
  }

  /** A year of what the program keeps, with all copies. */
  private Kept kept(Scenario.Stored stored) {
    var year = stored.size().convert(1, Unit.GIGABYTE_YEAR);
    var rate = factors.figure("storage." + stored.disk().label(), RATE);
    var energy =
        new Figure<>(Formulas.storageEnergy(rate.range(), year, stored.replication()), rate.grade())
            .times(Conversion.overhead(factors, scenario));
    var data = new Figure<>(year.times(stored.replication()), Grade.B);
    // no source tells what making a gigabyte of hard disk takes
    var making =
        stored.disk() == Scenario.Disk.SSD
            ? Optional.of(Figure.of(factors.figure("storage.ssd.embodied", MAKING), data))
            : Optional.<Figure<GramCo2e>>empty();
    return new Kept(
        stored.replication(),
        data,
        energy,
        scenario.grid().map(grid -> Figure.of(grid.carbon(), energy)),
        making);
  }
}

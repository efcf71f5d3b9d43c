package io.github.ecoscan.impact;

import io.github.ecoscan.model.Estimate;
import io.github.ecoscan.model.Estimate.Basis;
import io.github.ecoscan.model.Estimate.Compute;
import io.github.ecoscan.model.Estimate.Data;
import io.github.ecoscan.model.Estimate.Equipment;
import io.github.ecoscan.model.Estimate.Span;
import io.github.ecoscan.model.Figure;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Unit;
import io.github.ecoscan.model.Unit.CpuSecond;
import io.github.ecoscan.model.Unit.Execution;
import io.github.ecoscan.model.Unit.KilowattHour;
import io.github.ecoscan.model.Unit.Litre;
import io.github.ecoscan.model.Unit.One;
import io.github.ecoscan.model.Unit.Per;
import io.github.ecoscan.model.Unit.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns work into electricity and its indicators, and into a share of machines. */
final class Conversion {
  private static final double SECONDS_OF_HOUR = 3600;
  private static final double HOURS_OF_DAY = 24;
  private static final double HOURS_OF_YEAR = 8760;

  private final Scenario scenario;
  private final Machine machine;
  private final Figure<One> overhead;
  private final Figure<Per<Litre, KilowattHour>> waterOnSite;
  private final Figure<One> shorterLife;

  Conversion(Factors factors, Scenario scenario) {
    this.scenario = scenario;
    this.machine = scenario.machine().orElseGet(() -> Machine.unknown(factors));
    this.overhead = overhead(factors, scenario);
    this.waterOnSite = factors.figure("water.onsite", Unit.per(Unit.LITRE, Unit.KWH));
    var years = Range.exactly(Machine.LIFE_HOURS / HOURS_OF_YEAR, Unit.ONE);
    this.shorterLife =
        new Figure<>(
            scenario.lifeYears().map(years::dividedBy).orElse(Range.exactly(1, Unit.ONE)), Grade.B);
  }

  /** The data centre's overhead: the user's figure, or that of cloud providers. */
  static Figure<One> overhead(Factors factors, Scenario scenario) {
    return scenario
        .overhead()
        .map(range -> new Figure<>(range, Grade.B))
        .orElseGet(() -> factors.figure("pue", Unit.ONE));
  }

  /** What is estimated. */
  record Work(
      Basis basis,
      Span span,
      Figure<Execution> executions,
      Optional<Figure<Execution>> calls,
      List<Text> assumptions) {}

  /** The estimate of work on the program's own machines. */
  Estimate ofCpu(Work work, Figure<CpuSecond> cpu, Data data, Drivers drivers) {
    // machines that stay are on anyway: only what the work adds is saved
    var isReleased = scenario.elasticity() == Scenario.Elasticity.AUTOSCALE;
    var power = isReleased ? machine.full() : machine.marginal();
    var machines =
        new Figure<>(
            Formulas.energy(power.range(), cpu.range()), power.grade().weakest(cpu.grade()));
    drivers.add(isReleased ? "cpu.energy.full" : "cpu.energy.marginal", power.range());
    drivers.add("pue", overhead.range());
    var compute = compute(Optional.of(cpu), machines, overhead, waterOnSite, scenario.grid());
    var hours = cpu.convert(1 / SECONDS_OF_HOUR, Unit.VCPU_HOUR);
    var life =
        new Figure<>(
            hours.range().convert(1 / HOURS_OF_DAY, Unit.DAY).dividedBy(machine.threads().range()),
            hours.grade().weakest(machine.threads().grade()));
    var equipment =
        new Equipment(
            Optional.of(hours),
            Figure.of(machine.carbon(), hours).times(shorterLife),
            Figure.of(machine.metals(), hours).times(shorterLife),
            Figure.of(machine.primary(), hours).times(shorterLife),
            Optional.of(life),
            isReleased);
    return estimate(work, compute, equipment, data, drivers);
  }

  /** The estimate of requests to a language model. */
  Estimate ofInference(Work work, Scenario.Calls calls, Drivers drivers) {
    var model = calls.model();
    var cost = Inference.cost(model, calls.written());
    var count = work.executions();
    // sizes that nobody published are guesses
    var machines = new Figure<>(many(cost.machines(), count), Grade.D);
    var grade = Grade.D;
    drivers.add("model:" + model.name(), cost.machines());
    var compute =
        compute(
            Optional.empty(),
            machines,
            new Figure<>(model.overhead(), Grade.C),
            new Figure<>(model.water(), Grade.C),
            calls.grid());
    var equipment =
        new Equipment(
            Optional.empty(),
            new Figure<>(many(cost.carbon(), count), grade),
            new Figure<>(many(cost.metals(), count), grade),
            new Figure<>(many(cost.primary(), count), grade),
            Optional.empty(),
            false);
    var written = new Figure<>(many(calls.written(), count), count.grade());
    var read = calls.read().map(tokens -> new Figure<Token>(many(tokens, count), count.grade()));
    work.assumptions()
        .add(
            new Text(
                "model %s: %s; method EcoLogits 0.9.1, high bound 0.8.2; tokens read have no energy"
                        .formatted(model.name(), model.source())
                    + " in it",
                "modèle %s : %s ; méthode EcoLogits 0.9.1, borne haute 0.8.2 ; les jetons lus n'y"
                        .formatted(model.name(), model.source())
                    + " ont pas d'énergie"));
    return estimate(
        work,
        compute,
        equipment,
        new Data(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            read,
            Optional.of(written),
            Optional.empty()),
        drivers);
  }

  private static <U extends Unit> Range<U> many(Range<U> each, Figure<Execution> count) {
    return Range.of(each.per(Unit.EXECUTION), count.range());
  }

  private static Compute compute(
      Optional<Figure<CpuSecond>> cpu,
      Figure<KilowattHour> machines,
      Figure<One> overhead,
      Figure<Per<Litre, KilowattHour>> onSite,
      Optional<Electricity> grid) {
    var energy = machines.times(overhead);
    return new Compute(
        cpu,
        energy,
        grid.map(g -> Figure.of(g.carbon(), energy)),
        grid.flatMap(Electricity::metals).map(rate -> Figure.of(rate, energy)),
        grid.flatMap(Electricity::primary).map(rate -> Figure.of(rate, energy)),
        // half of the water would look like all of it
        grid.flatMap(Electricity::water)
            .map(
                offSite ->
                    new Figure<>(
                        Formulas.water(
                            machines.range(), onSite.range(), overhead.range(), offSite.range()),
                        energy.grade().weakest(onSite.grade()).weakest(offSite.grade()))));
  }

  private Estimate estimate(
      Work work, Compute compute, Equipment equipment, Data data, Drivers drivers) {
    var grade = compute.energy().grade();
    return new Estimate(
        work.basis(),
        work.span(),
        compute.carbon().map(carbon -> carbon.grade().weakest(grade)).orElse(grade),
        work.executions(),
        work.calls(),
        compute,
        equipment,
        data,
        drivers.shares(),
        new ArrayList<>(work.assumptions()));
  }
}

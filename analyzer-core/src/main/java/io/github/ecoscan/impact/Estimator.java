package io.github.ecoscan.impact;

import io.github.ecoscan.model.Estimate;
import io.github.ecoscan.model.Estimate.Basis;
import io.github.ecoscan.model.Estimate.Span;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Figure;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Unit;
import io.github.ecoscan.model.Unit.Execution;
import io.github.ecoscan.model.Unit.One;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says what findings cost. A finding of a rule whose waste nobody measured has no estimate, and
 * without a frequency from outside there is no yearly figure.
 */
public final class Estimator {
  private static final double MILLION = 1e6;
  private static final double NANOS = 1e9;

  private final Calibration calibration;
  private final int javaLevel;
  private final Scenario scenario;
  private final Frequencies frequencies;
  private final Conversion conversion;

  /**
   * @param calibration what was measured
   * @param javaLevel the project's Java level
   * @param scenario what the user declares
   */
  public Estimator(Calibration calibration, int javaLevel, Scenario scenario) {
    this(
        calibration,
        javaLevel,
        scenario,
        scenario.equals(Scenario.NONE) ? Frequencies.UNKNOWN : new DeclaredFrequencies(scenario));
  }

  /** An estimator that knows from elsewhere how often code runs. */
  public Estimator(
      Calibration calibration, int javaLevel, Scenario scenario, Frequencies frequencies) {
    this.calibration = calibration;
    this.javaLevel = javaLevel;
    this.scenario = scenario;
    this.frequencies = frequencies;
    this.conversion = new Conversion(Factors.shipped(), scenario);
  }

  /** What a finding costs, if something honest can be said. */
  public Optional<Estimate> estimate(Finding finding) {
    return calibration
        .waste(finding.rule(), javaLevel)
        .map(waste -> ofWaste(finding, waste))
        .or(() -> ofInference(finding));
  }

  private Estimate ofWaste(Finding finding, Calibration.Waste waste) {
    var assumptions = new ArrayList<Text>();
    var turns = Turns.of(finding, waste.isOfLoop(), frequencies);
    var size = size(waste, turns, assumptions);
    var count = count(finding, turns, assumptions);
    // outside of what was measured, the curve is a guess
    var grade = waste.isSized() && !isMeasured(waste, size.range()) ? Grade.C : Grade.B;
    var each =
        new Figure<>(Calibration.Waste.at(waste.ns(), size.range(), Unit.ONE).orElseThrow(), grade);
    var cpu =
        capped(
            finding,
            count.span(),
            new Figure<>(
                Range.of(
                    each.range().convert(1 / NANOS, Unit.CPU_SECOND).per(Unit.EXECUTION),
                    count.executions().range()),
                grade.weakest(size.grade()).weakest(count.executions().grade())));
    var data =
        new Estimate.Data(
            bytes(waste.bytes(), size, count, cpu.grade()),
            bytes(waste.moved(), size, count, cpu.grade()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var drivers = drivers(finding.rule(), waste, size.range());
    count.drivers().forEach(drivers::add);
    return conversion.ofCpu(count.of(Basis.SAVING, assumptions), cpu, data, drivers);
  }

  /** What a turn wastes and how many turns there are, apart: the user can tell the second only. */
  private static Drivers drivers(String rule, Calibration.Waste waste, Range<One> size) {
    var middle = Range.exactly(size.central(), Unit.ONE);
    var drivers =
        new Drivers()
            .add("waste:" + rule, Calibration.Waste.at(waste.ns(), middle, Unit.ONE).orElseThrow());
    if (waste.isSized()) {
      var central = waste.ns().get(0).central(size, Unit.ONE);
      drivers.add("n:" + rule, central);
    }
    return drivers;
  }

  private static Optional<Figure<Unit.Bytes>> bytes(
      List<Calibration.Curve> curves, Figure<One> size, Count count, Grade grade) {
    return Calibration.Waste.at(curves, size.range(), Unit.BYTE)
        .map(each -> Range.of(each.per(Unit.EXECUTION), count.executions().range()))
        .map(range -> new Figure<>(range, grade));
  }

  /** No waste in a method can be more than the method was seen to take. */
  private Figure<Unit.CpuSecond> capped(Finding finding, Span span, Figure<Unit.CpuSecond> cpu) {
    return span == Span.YEAR
        ? frequencies
            .most(finding)
            .map(most -> new Figure<>(cpu.range().atMost(perYear(most)), cpu.grade()))
            .orElse(cpu)
        : cpu;
  }

  private static <U extends Unit> Range<U> perYear(Figure<Unit.Per<U, Unit.Year>> rate) {
    return Range.of(rate.range(), Range.exactly(1, Unit.YEAR));
  }

  private static boolean isMeasured(Calibration.Waste waste, Range<One> size) {
    return waste.measured().low() <= size.low() && size.high() <= waste.measured().high();
  }

  private static Figure<One> size(Calibration.Waste waste, Turns turns, List<Text> assumptions) {
    if (!waste.isSized()) {
      return new Figure<>(Range.exactly(1, Unit.ONE), Grade.A);
    }
    if (turns.size().isPresent()) {
      return turns.size().get();
    }
    var measured = waste.measured();
    var from = Numbers.plain(measured.low());
    var to = Numbers.plain(measured.high());
    assumptions.add(
        new Text(
            "n is not known: %s to %s, as measured".formatted(from, to),
            "n est inconnu : de %s à %s, comme mesuré".formatted(from, to)));
    return new Figure<>(measured, Grade.C);
  }

  /** How often the place runs, in a year if that is known, with the factors it is made of. */
  private Count count(Finding finding, Turns turns, List<Text> assumptions) {
    var declared = frequencies.executions(finding);
    var origin = frequencies.origin(finding);
    var isYear = declared.isPresent() && turns.unknown().isEmpty();
    if (declared.isPresent() && !isYear) {
      assumptions.add(
          new Text(
              "no yearly figure: say in the scenario how many turns the loops take (iterations)",
              "pas de chiffre annuel : indiquer dans le scénario le nombre de tours des boucles"
                  + " (iterations)"));
    }
    var drivers = new TreeMap<String, Range<?>>();
    var calls =
        isYear
            ? new Figure<>(perYear(declared.get()), declared.get().grade())
            : new Figure<>(Range.exactly(MILLION, Unit.EXECUTION), Grade.A);
    var executions = calls;
    drivers.put("calls:" + origin, executions.range());
    if (turns.unknown().isEmpty()) {
      for (var around : turns.around()) {
        executions = executions.times(around);
        drivers.merge("turns:" + origin, around.range(), (a, b) -> b);
      }
    } else {
      assumptions.add(
          new Text(
              "for a million executions of the place itself: the loops around it are not counted",
              "pour un million d'exécutions de l'endroit même : les boucles autour ne sont pas"
                  + " comptées"));
    }
    return new Count(
        isYear ? Span.YEAR : Span.MILLION_EXECUTIONS,
        executions,
        Optional.of(calls).filter(c -> turns.unknown().isEmpty()),
        drivers);
  }

  private record Count(
      Span span,
      Figure<Execution> executions,
      Optional<Figure<Execution>> calls,
      SortedMap<String, Range<?>> drivers) {
    Conversion.Work of(Basis basis, List<Text> assumptions) {
      return new Conversion.Work(basis, span, executions, calls, assumptions);
    }
  }

  /**
   * The calls of a language model that are repeated: the work, for how much of it can go is open.
   */
  private Optional<Estimate> ofInference(Finding finding) {
    if (finding.family() != Family.AI || scenario.inference().isEmpty()) {
      return Optional.empty();
    }
    var assumptions = new ArrayList<Text>();
    var turns = Turns.of(finding, false, frequencies);
    var count = count(finding, turns, assumptions);
    var drivers = new Drivers();
    count.drivers().forEach(drivers::add);
    return Optional.of(
        conversion.ofInference(
            count.of(Basis.WORK, assumptions), scenario.inference().get(), drivers));
  }
}

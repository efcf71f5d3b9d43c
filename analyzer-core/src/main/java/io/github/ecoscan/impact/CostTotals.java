package io.github.ecoscan.impact;

import io.github.ecoscan.model.Costs;
import io.github.ecoscan.model.Costs.Group;
import io.github.ecoscan.model.Costs.Total;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Estimate;
import io.github.ecoscan.model.Estimate.Basis;
import io.github.ecoscan.model.Estimate.Driver;
import io.github.ecoscan.model.Estimate.Span;
import io.github.ecoscan.model.Figure;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Adds up the estimates of a scan. */
public final class CostTotals {
  private final Scenario scenario;
  private final Factors factors = Factors.shipped();

  /**
   * @param scenario what the user declares
   */
  public CostTotals(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * The costs of findings.
   *
   * @param cpuSeconds what the scan itself took
   */
  public Costs of(List<Finding> findings, double cpuSeconds) {
    var counted = counted(findings);
    var totals = new ArrayList<Total>();
    totals.addAll(totals(Group.GRADE, counted, f -> grade(f).name()));
    totals.addAll(totals(Group.FAMILY, counted, f -> f.family().label()));
    totals.addAll(
        totals(
            Group.ENTRY_POINT,
            counted.stream().filter(f -> f.repetition().entryPoint().isPresent()).toList(),
            f -> f.repetition().entryPoint().map(EntryPoint::symbol).orElseThrow()));
    return new Costs(
        own(cpuSeconds), totals, next(counted), new Declarations(factors, scenario).costs());
  }

  /** The electricity of the scan, on a machine of which nothing is known. */
  Range<Unit.KilowattHour> own(double cpuSeconds) {
    return Formulas.energy(
        Machine.unknown(factors).full().range(), Range.exactly(cpuSeconds, Unit.CPU_SECOND));
  }

  /** Findings that count: those on one loop are views of one waste, and the largest counts. */
  private static List<Finding> counted(List<Finding> findings) {
    var largest = new LinkedHashMap<List<Object>, Finding>();
    for (var finding : findings) {
      if (finding.estimate().isPresent() && finding.suppression().isEmpty()) {
        largest.merge(place(finding), finding, CostTotals::larger);
      }
    }
    return List.copyOf(largest.values());
  }

  private static List<Object> place(Finding finding) {
    var line = finding.repetition().innermost().map(Frame::line).orElse(-finding.span().line());
    return line > 0
        ? List.of(finding.file(), finding.symbol(), line, estimate(finding).basis())
        : List.of(finding.file(), finding.span(), finding.rule());
  }

  private static Finding larger(Finding one, Finding other) {
    return energy(other).central() > energy(one).central() ? other : one;
  }

  private List<Total> totals(Group group, List<Finding> findings, Function<Finding, String> key) {
    var groups = new TreeMap<String, List<Finding>>();
    for (var finding : findings) {
      var estimate = estimate(finding);
      var name =
          String.join("\n", key.apply(finding), estimate.basis().name(), estimate.span().name());
      groups.computeIfAbsent(name, k -> new ArrayList<>()).add(finding);
    }
    return groups.values().stream()
        .map(members -> total(group, key.apply(members.get(0)), members))
        .toList();
  }

  private Total total(Group group, String key, List<Finding> findings) {
    var estimates = findings.stream().map(CostTotals::estimate).toList();
    return new Total(
        group,
        key,
        estimates.get(0).basis(),
        estimates.get(0).span(),
        findings.stream().map(CostTotals::grade).reduce(Grade.A, Grade::weakest),
        findings.size(),
        compute(estimates),
        equipment(estimates),
        data(estimates),
        group == Group.ENTRY_POINT ? each(estimates) : Optional.empty());
  }

  private Costs.Compute compute(List<Estimate> estimates) {
    var energies = estimates.stream().map(e -> e.compute().energy().range()).toList();
    var drivers = estimates.stream().map(Estimate::drivers).toList();
    return new Costs.Compute(
        some(estimates, e -> e.compute().cpu(), Unit.CPU_SECOND),
        scenario.isDrawn()
            ? new MonteCarlo().total(energies, drivers, Unit.KWH)
            : energies.stream().reduce(Range.zero(Unit.KWH), Range::plus),
        all(estimates, e -> e.compute().carbon(), Unit.GRAM_CO2E));
  }

  private static Costs.Equipment equipment(List<Estimate> estimates) {
    return new Costs.Equipment(
        some(estimates, e -> Optional.of(e.equipment().carbon()), Unit.GRAM_CO2E),
        some(estimates, e -> Optional.of(e.equipment().savedCarbon()), Unit.GRAM_CO2E),
        some(estimates, e -> Optional.of(e.equipment().metals()), Unit.GRAM_SB),
        some(estimates, e -> e.equipment().life(), Unit.DAY));
  }

  private static Costs.Data data(List<Estimate> estimates) {
    return new Costs.Data(
        some(estimates, e -> e.data().allocated(), Unit.BYTE),
        some(estimates, e -> e.data().moved(), Unit.BYTE),
        some(estimates, e -> e.data().tokensIn(), Unit.TOKEN),
        some(estimates, e -> e.data().tokensOut(), Unit.TOKEN));
  }

  /** What one call costs: the amounts hold the calls as a factor, so each bound has its own. */
  private static Optional<Costs.Each> each(List<Estimate> estimates) {
    return estimates.stream().allMatch(e -> e.calls().isPresent())
        ? Optional.of(
            new Costs.Each(
                each(estimates, e -> Optional.of(e.compute().energy()), Unit.KWH),
                estimates.stream().allMatch(e -> e.compute().carbon().isPresent())
                    ? Optional.of(each(estimates, e -> e.compute().carbon(), Unit.GRAM_CO2E))
                    : Optional.empty(),
                each(estimates, e -> Optional.of(e.equipment().carbon()), Unit.GRAM_CO2E)))
        : Optional.empty();
  }

  private static <U extends Unit> Range<U> each(
      List<Estimate> estimates, Function<Estimate, Optional<Figure<U>>> part, U unit) {
    return estimates.stream()
        .map(e -> part.apply(e).orElseThrow().range().forEach(e.calls().orElseThrow().range()))
        .reduce(Range.zero(unit), Range::plus);
  }

  /** The sum of the figures there are. */
  private static <U extends Unit> Range<U> some(
      List<Estimate> estimates, Function<Estimate, Optional<Figure<U>>> part, U unit) {
    return estimates.stream()
        .flatMap(e -> part.apply(e).stream())
        .map(Figure::range)
        .reduce(Range.zero(unit), Range::plus);
  }

  /** The sum, if there is a figure for each. */
  private static <U extends Unit> Optional<Range<U>> all(
      List<Estimate> estimates, Function<Estimate, Optional<Figure<U>>> part, U unit) {
    return estimates.stream().allMatch(e -> part.apply(e).isPresent())
        ? Optional.of(some(estimates, part, unit))
        : Optional.empty();
  }

  /**
   * The share of each factor in the variance of the savings: a factor that findings share moves
   * them together, so its deviations add up before they are squared.
   */
  private static List<Driver> next(List<Finding> findings) {
    var deviations = new TreeMap<String, Double>();
    var savings =
        findings.stream()
            .filter(f -> estimate(f).basis() == Basis.SAVING)
            .filter(f -> estimate(f).span() == Span.YEAR)
            .toList();
    var all = savings.stream().mapToDouble(f -> energy(f).central()).sum();
    for (var finding : savings) {
      for (var driver : estimate(finding).drivers()) {
        var weight = energy(finding).central() / all;
        deviations.merge(driver.factor(), weight * Math.sqrt(driver.variance()), Double::sum);
      }
    }
    var variance = deviations.values().stream().mapToDouble(d -> d * d).sum();
    return deviations.entrySet().stream()
        .map(e -> driver(e, variance))
        .sorted(Comparator.comparingDouble(Driver::share).reversed().thenComparing(Driver::factor))
        .toList();
  }

  private static Driver driver(Map.Entry<String, Double> deviation, double variance) {
    var own = deviation.getValue() * deviation.getValue();
    return new Driver(deviation.getKey(), own, variance == 0 ? 0 : own / variance);
  }

  private static Estimate estimate(Finding finding) {
    return finding.estimate().orElseThrow();
  }

  private static Grade grade(Finding finding) {
    return estimate(finding).grade();
  }

  private static Range<Unit.KilowattHour> energy(Finding finding) {
    return estimate(finding).compute().energy().range();
  }
}

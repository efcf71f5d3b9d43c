package io.github.ecoscan.engine;

import io.github.ecoscan.config.ImpactBudget;
import io.github.ecoscan.config.Settings;
import io.github.ecoscan.config.SettingsReader;
import io.github.ecoscan.impact.CostTotals;
import io.github.ecoscan.model.Costs;
import io.github.ecoscan.model.Estimate;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Text;
import java.util.List;
import java.util.Optional;

/**
 * The budget of a year. Only the low bounds count: findings block when they surely cost more than
 * they may, and then all of them that have a yearly figure do.
 */
record BudgetGate(Settings settings) {

  boolean isExceeded(List<Finding> findings) {
    return settings
        .gate()
        .maxImpact()
        .filter(budget -> spent(budget, findings) > budget.most())
        .isPresent();
  }

  /** The findings that the budget is about. */
  List<Finding> spending(List<Finding> findings) {
    return findings.stream()
        .filter(f -> f.estimate().filter(e -> e.span() == Estimate.Span.YEAR).isPresent())
        .toList();
  }

  /** What the findings cost, and what they may. */
  Optional<Failure> note(List<Finding> findings) {
    return settings.gate().maxImpact().map(budget -> note(budget, spent(budget, findings)));
  }

  private static Failure note(ImpactBudget budget, double spent) {
    return new Failure(
        Failure.Kind.BUDGET,
        SettingsReader.FILE_NAME,
        0,
        "",
        new Text(
            "the findings cost at least %s a year together, and maxImpact is %s: all of them that have a yearly figure block"
                .formatted(budget.written(spent), budget),
            "ensemble, les constats coûtent au moins %s par an, et maxImpact vaut %s : tous ceux qui ont un chiffre annuel bloquent"
                .formatted(budget.written(spent), budget)));
  }

  /** At least; findings on one loop count once. */
  private double spent(ImpactBudget budget, List<Finding> findings) {
    return new CostTotals(settings.scenario())
        .of(spending(findings), 0).totals().stream()
            .filter(total -> total.group() == Costs.Group.GRADE)
            .mapToDouble(total -> low(budget, total.compute()))
            .sum();
  }

  private static double low(ImpactBudget budget, Costs.Compute compute) {
    return switch (budget.measure()) {
      case ENERGY -> compute.energy().low();
      case CARBON -> compute.carbon().map(Range::low).orElse(0.0);
    };
  }
}

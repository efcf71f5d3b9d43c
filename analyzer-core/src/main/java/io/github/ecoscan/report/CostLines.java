package io.github.ecoscan.report;

import io.github.ecoscan.model.Costs;
import io.github.ecoscan.model.Costs.Total;
import io.github.ecoscan.model.Estimate;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what findings cost: "at least", for that is all that is sure. */
final class CostLines {
  private static final int MOST_ENTRY_POINTS = 5;
  private static final int MOST_FACTORS = 3;

  private final Words words;
  private final Amounts amounts;

  CostLines(Words words) {
    this.words = words;
    this.amounts = new Amounts(words.language());
  }

  /** The line of a finding. */
  String of(Estimate estimate) {
    var compute = estimate.compute();
    var grade = estimate.grade();
    var parts = new ArrayList<String>();
    compute.cpu().ifPresent(cpu -> add(cpu.range(), cpu.grade(), parts));
    add(compute.energy().range(), grade, parts);
    compute.carbon().ifPresent(c -> parts.add(part("cost.usage", c.range(), grade)));
    estimate
        .data()
        .tokensOut()
        .ifPresent(tokens -> parts.add(words.say("cost.tokens", tokens.range().low())));
    if (compute.energy().range().low() == 0) {
      return words.say("cost.unsure", grade.name());
    }
    var equipment = estimate.equipment();
    return sentence(estimate.basis(), estimate.span(), grade, parts)
        + equipment(equipment.carbon().range(), equipment.isReleased(), grade);
  }

  /** The lines of all findings together; none when nothing could be estimated. */
  List<String> of(Costs costs) {
    if (costs.totals().isEmpty()) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    lines.add(words.say("cost.title"));
    costs.totals().stream().filter(t -> t.group() == Costs.Group.GRADE).forEach(t -> add(t, lines));
    costs.totals().stream()
        .filter(t -> t.group() == Costs.Group.FAMILY)
        .forEach(t -> add(t, lines));
    costs.totals().stream()
        .filter(t -> t.group() == Costs.Group.ENTRY_POINT)
        .limit(MOST_ENTRY_POINTS)
        .forEach(t -> add(t, lines));
    costs
        .rightsizing()
        .map(saved -> amounts.atLeast(saved.range().low(), Unit.GRAM_CO2E, saved.grade()))
        .ifPresent(saved -> lines.add("  " + words.say("cost.rightsizing", saved)));
    next(costs).ifPresent(lines::add);
    return lines;
  }

  /** What the scan itself took. */
  String own(Costs costs) {
    return words.say("count.own", amounts.about(costs.own().central(), Unit.KWH, Grade.D));
  }

  private void add(Total total, List<String> lines) {
    var grade = total.grade();
    if (total.energy().low() == 0) {
      lines.add("  " + key(total) + " " + words.say("cost.unsure", grade.name()));
      return;
    }
    var parts = new ArrayList<String>();
    if (!total.cpu().isZero()) {
      add(total.cpu(), grade, parts);
    }
    add(total.energy(), grade, parts);
    total.carbon().ifPresent(carbon -> parts.add(part("cost.usage", carbon, grade)));
    lines.add(
        "  "
            + key(total)
            + " "
            + sentence(total.basis(), total.span(), grade, parts)
            + equipment(total.equipment(), !total.saved().isZero(), grade));
  }

  private String key(Total total) {
    return words.say(
        "cost.by." + total.group().label(), Printable.text(total.key()), total.findings());
  }

  private Optional<String> next(Costs costs) {
    var factors =
        costs.next().stream()
            .limit(MOST_FACTORS)
            .map(d -> words.say("cost.share", Printable.text(d.factor()), d.share()))
            .toList();
    return factors.isEmpty()
        ? Optional.empty()
        : Optional.of("  " + words.say("cost.next", String.join(", ", factors)));
  }

  private String sentence(
      Estimate.Basis basis, Estimate.Span span, Grade grade, List<String> parts) {
    var key = "cost.%s.%s".formatted(EstimateJson.label(basis), EstimateJson.label(span));
    return words.say(key, String.join(", ", parts), grade.name());
  }

  /** The share of making machines; it is saved only when capacity is given back. */
  private String equipment(Range<?> share, boolean isSaved, Grade grade) {
    return "; " + part(isSaved ? "cost.equipment.saved" : "cost.equipment.kept", share, grade);
  }

  private void add(Range<?> range, Grade grade, List<String> parts) {
    parts.add(amounts.atLeast(range.low(), range.unit(), grade));
  }

  private String part(String key, Range<?> range, Grade grade) {
    return words.say(key, amounts.atLeast(range.low(), range.unit(), grade));
  }
}

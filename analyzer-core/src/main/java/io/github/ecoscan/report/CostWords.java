package io.github.ecoscan.report;

import io.github.ecoscan.model.Costs;
import io.github.ecoscan.model.Costs.Kept;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Says costs in one language: "at least", for that is all that is sure. */
final class CostWords {
  static final String BUNDLE = "io.github.ecoscan.report.costs";

  private static final double MILLION = 1e6;
  private static final Set<String> NAMED = Set.of("waste", "n", "calls", "turns", "model");
  private static final Set<String> KNOWN = Set.of("pue", "cpu.energy.marginal", "cpu.energy.full");

  private final Words words;
  private final Amounts amounts;

  CostWords(Locale locale) {
    this.words = new Words(BUNDLE, locale);
    this.amounts = new Amounts(words.language());
  }

  String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /** An amount, at least. */
  String least(Range<?> range, Grade grade) {
    return amounts.atLeast(range.low(), range.unit(), grade);
  }

  /** An amount, as one guesses or fears. */
  String about(double value, Unit unit, Grade grade) {
    return amounts.about(value, unit, grade);
  }

  /** What a cost is of, and for how long. */
  String span(Cost cost) {
    return say(EstimateJson.label(cost.basis()) + "." + EstimateJson.label(cost.span()));
  }

  /** Processor time, energy and carbon; nothing where nothing is sure. */
  List<String> compute(Cost cost) {
    var parts = new ArrayList<String>();
    if (cost.isSure()) {
      if (cost.compute().cpu().low() > 0) {
        parts.add(least(cost.compute().cpu(), cost.grade()));
      }
      parts.add(least(cost.compute().energy(), cost.grade()));
      cost.compute()
          .carbon()
          .filter(carbon -> carbon.low() > 0)
          .ifPresent(carbon -> parts.add(say("usage", least(carbon, cost.grade()))));
    }
    return parts;
  }

  /** The share of making machines; it is saved only when capacity is given back. */
  List<String> equipment(Cost cost) {
    var key = cost.isReleased() ? "equipment.saved" : "equipment.kept";
    return cost.equipment().carbon().low() > 0
        ? List.of(say(key, least(cost.equipment().carbon(), cost.grade())))
        : List.of();
  }

  /** The share of making machines in figures: carbon, metals, and of the life of a server. */
  List<String> worn(Cost cost) {
    var equipment = cost.equipment();
    var carbon = equipment.carbon();
    if (carbon.low() == 0) {
      return List.of();
    }
    return Stream.of(
            List.of(say("carbon", least(carbon, cost.grade()))),
            part("metals", equipment.metals(), cost.grade()),
            part("life", equipment.life(), cost.grade()),
            List.of(say(cost.isReleased() ? "saved" : "unsaved")))
        .flatMap(List::stream)
        .toList();
  }

  /** What is moved, allocated, read and written. */
  List<String> data(Cost cost) {
    var data = cost.data();
    return Stream.of(
            part("moved", data.moved(), cost.grade()),
            part("allocated", data.allocated(), cost.grade()),
            part("tokensIn", data.tokensIn(), cost.grade()),
            part("tokensOut", data.tokensOut(), cost.grade()))
        .flatMap(List::stream)
        .toList();
  }

  private List<String> part(String key, Range<?> range, Grade grade) {
    return range.low() > 0 ? List.of(say(key, counted(range, grade))) : List.of();
  }

  private String counted(Range<?> range, Grade grade) {
    return range.unit().equals(Unit.TOKEN) ? tokens(range.low(), grade) : least(range, grade);
  }

  private String tokens(double number, Grade grade) {
    return number < MILLION
        ? say("tokens", amounts.atLeast(number, Unit.ONE, grade))
        : say("tokens.millions", amounts.atLeast(number / MILLION, Unit.ONE, grade));
  }

  /** What one call costs. */
  String each(Costs.Each each, String functionalUnit, Grade grade) {
    var parts = new ArrayList<String>();
    parts.add(least(each.energy(), grade));
    each.carbon().ifPresent(carbon -> parts.add(say("usage", least(carbon, grade))));
    return say(
        functionalUnit.isEmpty() ? "each" : "each.unit",
        String.join(", ", parts),
        Printable.text(functionalUnit));
  }

  /** What is stored. */
  String kept(Kept kept) {
    var data = about(kept.data().range().central(), Unit.GIGABYTE, kept.data().grade());
    var energy = say("least", least(kept.energy().range(), kept.energy().grade()));
    return kept.equipment()
        .map(
            making ->
                say(
                    "kept.making",
                    data,
                    energy,
                    say("least", least(making.range(), making.grade()))))
        .orElseGet(() -> say("kept", data, energy));
  }

  /** A factor, by its identifier. */
  String factor(String id) {
    var colon = id.indexOf(':');
    if (colon > 0 && NAMED.contains(id.substring(0, colon))) {
      return say("factor." + id.substring(0, colon), Printable.text(id.substring(colon + 1)));
    }
    return KNOWN.contains(id) ? say("factor." + id) : Printable.text(id);
  }
}

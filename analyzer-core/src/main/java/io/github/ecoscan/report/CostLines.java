package io.github.ecoscan.report;

import io.github.ecoscan.model.Costs;
import io.github.ecoscan.model.Costs.Group;
import io.github.ecoscan.model.Costs.Total;
import io.github.ecoscan.model.Estimate;
import io.github.ecoscan.model.Estimate.Span;
import io.github.ecoscan.model.Grade;
import io.github.ecoscan.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What findings cost, in a few lines. */
final class CostLines {
  private static final int MOST_ENTRY_POINTS = 3;
  private static final int MOST_FACTORS = 3;
  private static final double LEAST_SHARE = 0.005;
  private static final String INDENT = "  ";

  private final CostWords words;

  CostLines(Locale locale) {
    this.words = new CostWords(locale);
  }

  /** The line of a finding. */
  String of(Estimate estimate) {
    var cost = Cost.of(estimate);
    return line(cost, words.say("graded", words.span(cost), cost.grade().name()));
  }

  /** The lines of all findings together; none when nothing could be estimated. */
  List<String> of(Costs costs) {
    var lines = new ArrayList<String>();
    if (!costs.totals().isEmpty()) {
      lines.add(words.say("title"));
      group(Group.GRADE, costs).map(this::grade).forEach(lines::add);
      group(Group.ENTRY_POINT, costs)
          .filter(total -> Cost.of(total).isSure())
          .sorted(Comparator.comparingDouble(total -> -total.compute().energy().low()))
          .limit(MOST_ENTRY_POINTS)
          .map(total -> entryPoint(total, costs.declared().functionalUnit()))
          .forEach(lines::add);
      notes(costs).map(note -> INDENT + note).forEach(lines::add);
    }
    var declared = costs.declared();
    declared.kept().ifPresent(kept -> lines.add(INDENT + words.kept(kept)));
    declared
        .rightsizing()
        .map(saved -> words.least(saved.range(), saved.grade()))
        .ifPresent(saved -> lines.add(INDENT + words.say("rightsizing", saved)));
    return lines;
  }

  /** What the scan itself took. */
  String own(Costs costs) {
    return words.say("own", words.about(costs.own().central(), Unit.KWH, Grade.D));
  }

  private static Stream<Total> group(Group group, Costs costs) {
    return costs.totals().stream().filter(total -> total.group() == group);
  }

  private String grade(Total total) {
    var cost = Cost.of(total);
    return INDENT + head(total) + " " + line(cost, words.span(cost));
  }

  private String entryPoint(Total total, String functionalUnit) {
    var cost = Cost.of(total);
    var line = line(cost, words.say("graded", words.span(cost), cost.grade().name()));
    var all =
        total
            .each()
            .map(each -> then(line, words.each(each, functionalUnit, total.grade())))
            .orElse(line);
    return INDENT + head(total) + " " + all;
  }

  private String head(Total total) {
    var key = "by." + total.group().label();
    return words.say(key, Printable.text(total.key()), total.findings());
  }

  private String then(String one, String other) {
    return words.say("then", one, other);
  }

  private String line(Cost cost, String span) {
    var compute = words.compute(cost);
    var parts = new ArrayList<String>();
    parts.add(
        compute.isEmpty()
            ? words.say("graded", words.say("none"), cost.grade().name())
            : words.say("least", String.join(", ", compute)) + ", " + span);
    parts.addAll(words.equipment(cost));
    var data = words.data(cost);
    if (!data.isEmpty()) {
      parts.add(words.say("data", String.join(", ", data)));
    }
    return parts.stream().reduce(this::then).orElseThrow();
  }

  /** What is not told, and what would tell more. */
  private Stream<String> notes(Costs costs) {
    var notes = new ArrayList<String>();
    if (costs.totals().stream().noneMatch(total -> total.span() == Span.YEAR)) {
      notes.add(words.say("year"));
    }
    if (costs.totals().stream().allMatch(total -> total.compute().carbon().isEmpty())) {
      notes.add(words.say("zone"));
    }
    if (!costs.next().isEmpty()) {
      notes.add(
          words.say(
              "next",
              costs.next().stream()
                  .limit(MOST_FACTORS)
                  .filter(factor -> factor.share() >= LEAST_SHARE)
                  .map(d -> words.say("share", words.factor(d.factor()), d.share()))
                  .collect(Collectors.joining(", "))));
    }
    return notes.stream();
  }
}

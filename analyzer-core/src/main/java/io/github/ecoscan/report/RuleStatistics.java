package io.github.ecoscan.report;

import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How many findings each rule has. */
public final class RuleStatistics {
  private static final int FEW = 3;
  private static final Comparator<Map.Entry<String, Long>> MOST_FIRST =
      Map.Entry.<String, Long>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  private final Words words;

  RuleStatistics(Words words) {
    this.words = words;
  }

  /** A table with a line for each rule that found something, the most findings first. */
  List<String> lines(ScanReport report) {
    var blocking = new HashSet<>(report.blocking());
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            words.say("statistics.rule"),
            words.say("statistics.findings"),
            words.say("statistics.blocking"),
            words.say("statistics.suppressed"),
            words.say("statistics.baseline")));
    for (var rule : sorted(counts(report.findings()))) {
      var own = report.findings().stream().filter(f -> f.rule().equals(rule.getKey())).toList();
      rows.add(
          List.of(
              Printable.text(rule.getKey()),
              count(own, finding -> finding.suppression().isEmpty()),
              count(own, blocking::contains),
              count(own, finding -> finding.suppression().isPresent()),
              count(own, finding -> finding.standing() == Standing.BASELINE)));
    }
    return rows.size() == 1 ? List.of() : Rows.of(rows);
  }

  private static String count(List<Finding> findings, Predicate<Finding> condition) {
    return String.valueOf(findings.stream().filter(condition).count());
  }

  /** The rules that block most, for the last lines of a build that fails: {@code 5 sql-in-loop}. */
  public static String most(ScanReport report, Locale locale) {
    return most(report, new Words(locale));
  }

  static String most(ScanReport report, Words words) {
    var rules = sorted(counts(report.blocking()));
    var named =
        rules.stream()
            .limit(FEW)
            .map(rule -> rule.getValue() + " " + Printable.text(rule.getKey()))
            .collect(Collectors.toCollection(ArrayList::new));
    if (rules.size() > FEW) {
      named.add(words.say("rules.more", rules.size() - FEW));
    }
    return String.join(", ", named);
  }

  private static Map<String, Long> counts(List<Finding> findings) {
    return findings.stream()
        .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
  }

  private static List<Map.Entry<String, Long>> sorted(Map<String, Long> counts) {
    return counts.entrySet().stream().sorted(MOST_FIRST).toList();
  }
}

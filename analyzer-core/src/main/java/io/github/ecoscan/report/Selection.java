package io.github.ecoscan.report;

import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.ScanReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The findings worth a person's first look: the worst, and few of those that say the same.
 *
 * @param entries in the order to show them
 * @param hidden how many findings are neither shown nor counted with one that is
 */
record Selection(List<Entry> entries, long hidden) {
  private static final int MOST_ALIKE = 3;

  /**
   * A finding to show.
   *
   * @param blocking whether it fails the gate
   * @param alike how many further ones like it are left out after it
   */
  record Entry(Finding finding, boolean blocking, long alike) {}

  /** What findings have in common when one of them tells of all. */
  private record Kind(String rule, String file, String message) {}

  Selection {
    entries = List.copyOf(entries);
  }

  /** The worst findings, {@code most} at most. */
  static Selection of(ScanReport report, Locale locale, int most) {
    var blocking = new HashSet<>(report.blocking());
    // what was accepted, or is not looked at, is counted only
    var findings = Shown.fresh(report).stream().sorted(Shown.worstFirst(report)).toList();
    Function<Finding, Kind> kind =
        finding -> new Kind(finding.rule(), finding.file(), finding.message().in(locale));
    var sizes = findings.stream().collect(Collectors.groupingBy(kind, Collectors.counting()));

    var entries = new ArrayList<Entry>();
    var counts = new HashMap<Kind, Integer>();
    long told = 0;
    for (var finding : findings) {
      if (entries.size() == most) {
        break;
      }
      var count = counts.merge(kind.apply(finding), 1, Integer::sum);
      if (count > MOST_ALIKE) {
        continue;
      }
      var alike = count == MOST_ALIKE ? sizes.get(kind.apply(finding)) - MOST_ALIKE : 0;
      entries.add(new Entry(finding, blocking.contains(finding), alike));
      told += 1 + alike;
    }
    return new Selection(entries, findings.size() - told);
  }
}

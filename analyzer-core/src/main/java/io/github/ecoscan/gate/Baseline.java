package io.github.ecoscan.gate;

import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Standing;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings that a project accepts until someone gets to them. A finding is known by its
 * fingerprint: it may move within its file, and with its file. Suppressed findings are never in a
 * baseline: the source accepts them already.
 *
 * @param entries in order, each once
 */
public record Baseline(List<Entry> entries) {
  public static final Baseline EMPTY = new Baseline(List.of());

  /**
   * Equal findings of one file.
   *
   * @param file as reports name it; empty for one outside the scanned folder
   */
  public record Entry(String rule, String file, String symbol, String fingerprint, int count)
      implements Comparable<Entry> {
    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::file)
            .thenComparing(Entry::symbol)
            .thenComparing(Entry::rule)
            .thenComparing(Entry::fingerprint)
            .thenComparingInt(Entry::count);

    public Entry {
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(symbol, "symbol");
      Objects.requireNonNull(fingerprint, "fingerprint");
      if (count < 1) {
        throw new IllegalArgumentException("an entry stands for a finding: " + count);
      }
    }

    static Entry of(Finding finding) {
      return new Entry(
          finding.rule(), named(finding.file()), finding.symbol(), finding.fingerprint(), 1);
    }

    /** An absolute name holds on one machine only. */
    private static String named(String file) {
      return file.startsWith("/") || file.matches("[A-Za-z]:.*") ? "" : file;
    }

    private Place place() {
      return new Place(fingerprint, file);
    }

    private Entry times(int times) {
      return new Entry(rule, file, symbol, fingerprint, times);
    }

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }

  private record Place(String fingerprint, String file) {}

  public Baseline {
    entries = merged(entries);
  }

  /** Accepts findings, but for the suppressed ones. */
  public static Baseline of(Collection<Finding> findings) {
    return new Baseline(
        findings.stream().filter(f -> f.suppression().isEmpty()).map(Entry::of).toList());
  }

  private static List<Entry> merged(List<Entry> entries) {
    return entries.stream()
        .collect(Collectors.groupingBy(entry -> entry.times(1)))
        .values()
        .stream()
        .map(equal -> equal.get(0).times(equal.stream().mapToInt(Entry::count).sum()))
        .sorted()
        .toList();
  }

  /** How many findings it accepts. */
  public int size() {
    return entries.stream().mapToInt(Entry::count).sum();
  }

  /**
   * The findings in the order given, those accepted marked as such.
   *
   * @param gone whether there is no file of a name any more: its findings may have moved with it
   */
  public List<Finding> mark(List<Finding> findings, Predicate<String> gone) {
    if (entries.isEmpty()) {
      return findings;
    }
    var accepted = accepted(findings, gone);
    return findings.stream()
        .map(finding -> accepted.contains(finding) ? finding.as(Standing.BASELINE) : finding)
        .toList();
  }

  /** By identity: equal findings are as many as there are. */
  private Set<Finding> accepted(List<Finding> findings, Predicate<String> gone) {
    var left = new HashMap<Place, Integer>();
    entries.forEach(entry -> left.merge(entry.place(), entry.count(), Integer::sum));
    Set<Finding> accepted = Collections.newSetFromMap(new IdentityHashMap<>());
    var candidates = findings.stream().filter(f -> f.suppression().isEmpty()).sorted().toList();
    for (var finding : candidates) {
      if (take(Entry.of(finding).place(), left)) {
        accepted.add(finding);
      }
    }
    var moved = new HashMap<String, Integer>();
    left.forEach(
        (place, count) -> {
          if (gone.test(place.file())) {
            moved.merge(place.fingerprint(), count, Integer::sum);
          }
        });
    for (var finding : candidates) {
      if (!accepted.contains(finding) && take(finding.fingerprint(), moved)) {
        accepted.add(finding);
      }
    }
    return accepted;
  }

  private static <K> boolean take(K key, Map<K, Integer> left) {
    var count = left.getOrDefault(key, 0);
    left.put(key, Math.max(0, count - 1));
    return count > 0;
  }

  /**
   * A new baseline, and how it differs.
   *
   * @param added findings accepted from now on
   * @param fixed findings that are no more
   */
  public record Update(Baseline baseline, int added, int fixed) {}

  /**
   * Accepts what a scan found, and forgets what it found no more.
   *
   * @param covered whether the scan would have found what is in a file, gone ones included
   */
  public Update refreshed(
      List<Finding> findings, Predicate<String> covered, Predicate<String> gone) {
    var known = known(findings, gone);
    var added = Baseline.of(findings).size() - known.size();
    return new Update(joined(findings, covered), added, fixed(known, covered));
  }

  /** Forgets what a scan found no more, and accepts nothing else. */
  public Update pruned(List<Finding> findings, Predicate<String> covered, Predicate<String> gone) {
    var known = known(findings, gone);
    return new Update(joined(known, covered), 0, fixed(known, covered));
  }

  private List<Finding> known(List<Finding> findings, Predicate<String> gone) {
    return List.copyOf(accepted(findings, gone));
  }

  private Baseline joined(List<Finding> findings, Predicate<String> covered) {
    var others = entries.stream().filter(entry -> !covered.test(entry.file()));
    return new Baseline(Stream.concat(others, Baseline.of(findings).entries().stream()).toList());
  }

  private int fixed(List<Finding> known, Predicate<String> covered) {
    var before = entries.stream().filter(entry -> covered.test(entry.file()));
    return before.mapToInt(Entry::count).sum() - known.size();
  }
}

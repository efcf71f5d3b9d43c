package io.github.ecoscan.types;

import io.github.ecoscan.types.Differential.Outcome;
import io.github.ecoscan.types.Differential.Tally;
import io.github.ecoscan.types.JavacOracle.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The figures of the differential test, which may only improve and which have floors. A line is a
 * library with its calls, how many of them came out as what, and for the harder kinds of receiver
 * how many are right. A call answered differently, or a figure under its floor, needs its reason
 * there, as {@code figure: reason}, several parted by {@code ;}: it excuses that figure and no
 * other. Nothing excuses an exception.
 */
final class Golden {
  /** What a figure is of. */
  enum Setting {
    FULL("", 99.5, 0.05),
    BARE(" without class path", 90, 0.1);

    private final String suffix;
    private final double same;
    private final double different;

    Setting(String suffix, double same, double different) {
      this.suffix = suffix;
      this.same = same;
      this.different = different;
    }

    String key(String library) {
      return library + suffix;
    }
  }

  private static final String DIFFERENT = "different";
  private static final String EXCEPTIONS = "exceptions";

  /** Fewer characters say nothing. */
  private static final int SHORTEST_REASON = 20;

  /** Most override-equivalent owners, in %. */
  private static final double EQUIVALENT = 0.2;

  /** The kinds of receiver with a floor of their own, in %, where there is a class path. */
  private static final Map<Kind, Integer> FLOORS =
      new TreeMap<>(
          Map.of(Kind.LAMBDA_PARAMETER, 97, Kind.INFERRED_CHAIN, 97, Kind.GENERIC_CHAIN, 99));

  private static final String HEADER =
      "# name\tcalls\tsame\tequivalent\tdifferent\tunknown\tnot parsed\tsame in %"
          + "\tgeneric chains\tinferred chains\tlambda parameters\twhy different or under a floor";

  private final Path file;
  private final Map<String, Line> lines = new TreeMap<>();

  /** What is known of a library: the counts of {@link Outcome}, those of {@link #FLOORS}. */
  private record Line(Map<Outcome, Integer> counts, List<String> kinds, String why) {
    int count(Outcome outcome) {
      return counts.get(outcome);
    }

    int total() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    String text(String name) {
      var out = new StringBuilder(name).append('\t').append(total());
      counts.values().forEach(count -> out.append('\t').append(count));
      var same = count(Outcome.SAME) + count(Outcome.EQUIVALENT);
      out.append(String.format(Locale.ROOT, "\t%.3f", total() == 0 ? 100 : 100.0 * same / total()));
      kinds.forEach(kind -> out.append('\t').append(kind));
      return out.append('\t').append(why).toString();
    }
  }

  Golden(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      for (var line : Files.readAllLines(file)) {
        if (!line.startsWith("#") && !line.isBlank()) {
          read(line.split("\t", -1));
        }
      }
    }
  }

  private void read(String[] cells) {
    var outcomes = Outcome.values().length;
    var counts = new EnumMap<Outcome, Integer>(Outcome.class);
    for (var outcome : Outcome.values()) {
      counts.put(outcome, Integer.valueOf(cells[2 + counts.size()]));
    }
    var kinds = 3 + outcomes;
    lines.put(
        cells[0],
        new Line(
            counts,
            List.of(cells).subList(kinds, kinds + FLOORS.size()),
            cells[kinds + FLOORS.size()]));
  }

  /** What got worse about a library, or is under its floor; empty when nothing is. */
  List<String> compare(String library, Setting setting, Differential.Result result) {
    var name = setting.key(library);
    var worse = new ArrayList<String>();
    var known = lines.get(name);
    floors(setting, result)
        .forEach(
            (figure, value) -> {
              if (known == null || !excuses(known.why()).contains(figure)) {
                worse.add(name + ": " + figure + " " + value);
              }
            });
    if (known == null) {
      worse.add(name + " is not in the golden file");
      return worse;
    }
    var tally = result.all;
    if (tally.count(Outcome.SAME) < known.count(Outcome.SAME)) {
      worse.add(
          name + ": same " + tally.count(Outcome.SAME) + ", was " + known.count(Outcome.SAME));
    }
    if (tally.count(Outcome.DIFFERENT) > known.count(Outcome.DIFFERENT)) {
      worse.add(
          name
              + ": different "
              + tally.count(Outcome.DIFFERENT)
              + ", was "
              + known.count(Outcome.DIFFERENT));
    }
    if (known.count(Outcome.DIFFERENT) > 0 && !excuses(known.why()).contains(DIFFERENT)) {
      worse.add(name + ": nobody has written down why calls are answered differently");
    }
    return worse;
  }

  /** The figures that have a reason written down; one that nobody has looked at has none. */
  static Set<String> excuses(String why) {
    var excuses = new HashSet<String>();
    for (var part : why.split(";", -1)) {
      var colon = part.indexOf(':');
      var reason = colon < 0 ? "" : part.substring(colon + 1).strip();
      if (reason.length() >= SHORTEST_REASON && !reason.contains("not looked at")) {
        excuses.add(part.substring(0, colon).strip());
      }
    }
    excuses.remove(EXCEPTIONS);
    return excuses;
  }

  /** What is under its floor, with its value. */
  private static Map<String, String> floors(Setting setting, Differential.Result result) {
    var under = new TreeMap<String, String>();
    var tally = result.all;
    if (tally.same() < setting.same) {
      under.put("same", percent(tally.same()));
    }
    if (tally.percent(Outcome.DIFFERENT) > setting.different) {
      under.put(DIFFERENT, percent(tally.percent(Outcome.DIFFERENT)));
    }
    if (tally.percent(Outcome.EQUIVALENT) > EQUIVALENT) {
      under.put("equivalent", percent(tally.percent(Outcome.EQUIVALENT)));
    }
    if (result.exceptions > 0) {
      under.put(EXCEPTIONS, String.valueOf(result.exceptions));
    }
    if (setting == Setting.FULL) {
      FLOORS.forEach(
          (kind, floor) -> {
            var one = result.kind(kind);
            if (one.same() < floor) {
              under.put(figure(kind), percent(one.same()));
            }
          });
    }
    return under;
  }

  private static String figure(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "s";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.3f %%", share);
  }

  private static boolean meetsAll(Setting setting, Differential.Result result) {
    return result.all.count(Outcome.DIFFERENT) == 0 && floors(setting, result).isEmpty();
  }

  /** Takes the figures of a library; what was written about it stays. */
  void put(String library, Setting setting, Differential.Result result) {
    var name = setting.key(library);
    var counts = new EnumMap<Outcome, Integer>(Outcome.class);
    for (var outcome : Outcome.values()) {
      counts.put(outcome, result.all.count(outcome));
    }
    var kinds = FLOORS.keySet().stream().map(result::kind).map(Golden::share).toList();
    var known = lines.get(name);
    var why = known == null || meetsAll(setting, result) ? "" : known.why();
    lines.put(name, new Line(counts, kinds, why));
  }

  private static String share(Tally tally) {
    return tally.count(Outcome.SAME) + tally.count(Outcome.EQUIVALENT) + "/" + tally.total();
  }

  void write() throws IOException {
    var out = new ArrayList<String>();
    out.add(HEADER);
    lines.forEach((name, line) -> out.add(line.text(name)));
    Files.write(file, out);
  }
}

package io.github.ecoscan.types;

import io.github.ecoscan.types.Differential.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of the differential test, which may only improve. A line is a library with its calls
 * and how many of them came out as what.
 */
final class Golden {
  private static final String HEADER =
      "# name\tcalls\tsame\tequivalent\tdifferent\tunknown\tnot parsed\tsame in %";

  private final Path file;
  private final Map<String, int[]> lines = new TreeMap<>();

  Golden(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      for (var line : Files.readAllLines(file)) {
        if (!line.startsWith("#") && !line.isBlank()) {
          var cells = line.split("\t", -1);
          var counts = new int[1 + Outcome.values().length];
          for (var i = 0; i < counts.length; i++) {
            counts[i] = Integer.parseInt(cells[i + 1]);
          }
          lines.put(cells[0], counts);
        }
      }
    }
  }

  /** What got worse about a library; empty when nothing did. */
  List<String> compare(String name, Differential.Tally tally) {
    var known = lines.get(name);
    var worse = new ArrayList<String>();
    if (known == null) {
      worse.add(name + " is not in the golden file");
    } else {
      if (tally.count(Outcome.SAME) < known[1]) {
        worse.add(name + ": same " + tally.count(Outcome.SAME) + ", was " + known[1]);
      }
      if (tally.count(Outcome.DIFFERENT) > known[3]) {
        worse.add(name + ": different " + tally.count(Outcome.DIFFERENT) + ", was " + known[3]);
      }
    }
    return worse;
  }

  void put(String name, Differential.Tally tally) {
    var counts = new int[1 + Outcome.values().length];
    counts[0] = tally.total();
    var i = 1;
    for (var outcome : Outcome.values()) {
      counts[i++] = tally.count(outcome);
    }
    lines.put(name, counts);
  }

  void write() throws IOException {
    var out = new ArrayList<String>();
    out.add(HEADER);
    lines.forEach(
        (name, counts) -> {
          var line = new StringBuilder(name);
          for (var count : counts) {
            line.append('\t').append(count);
          }
          var same = counts[0] == 0 ? 100 : 100.0 * (counts[1] + counts[2]) / counts[0];
          out.add(line + String.format(Locale.ROOT, "\t%.3f", same));
        });
    Files.write(file, out);
  }
}

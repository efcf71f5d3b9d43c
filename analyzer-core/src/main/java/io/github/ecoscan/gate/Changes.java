package io.github.ecoscan.gate;

import io.github.ecoscan.model.Finding;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The lines of a project that are new or changed since some point. Immutable. */
public final class Changes {
  /** Everything is looked at. */
  public static final Changes ALL = new Changes(Optional.empty());

  // no file names when everything counts
  private final Optional<Map<String, Lines>> files;

  /** Lines of one file. */
  sealed interface Lines {
    /** All lines, of a new file for example. */
    enum Every implements Lines {
      LINE
    }

    /** Some lines. */
    record Some(NavigableSet<Integer> numbers) implements Lines {
      public Some {
        numbers = new TreeSet<>(numbers);
      }
    }

    /** Whether one of the lines is between two, both included. */
    default boolean meet(int from, int to) {
      if (this instanceof Some some) {
        var next = some.numbers().ceiling(from);
        return next != null && next <= to;
      }
      return true;
    }
  }

  private Changes(Optional<Map<String, Lines>> files) {
    this.files = files;
  }

  /** The lines of files, by the names that findings have. */
  static Changes of(Map<String, Lines> files) {
    return new Changes(Optional.of(Map.copyOf(files)));
  }

  /** The same, but all lines of a file count when one does. */
  public Changes wholeFiles() {
    return new Changes(
        files.map(
            lines -> {
              Map<String, Lines> whole = new TreeMap<>();
              lines.keySet().forEach(file -> whole.put(file, Lines.Every.LINE));
              return whole;
            }));
  }

  /**
   * Whether a finding is in the changed code: its place, a repetition around it, or a step of its
   * path. A new loop around an old query is new waste.
   */
  boolean touch(Finding finding) {
    var span = finding.span();
    return files.isEmpty()
        || touch(finding.file(), span.line(), span.endLine())
        || finding.path().stream().anyMatch(step -> touch(step.file(), step.line(), step.line()))
        || (finding.path().isEmpty() && repetitions(finding).anyMatch(l -> touch(finding, l)));
  }

  /** Without a path all repetitions are in the finding's own file. */
  private static IntStream repetitions(Finding finding) {
    return finding.repetition().frames().stream().mapToInt(frame -> frame.line());
  }

  private boolean touch(Finding finding, int line) {
    return touch(finding.file(), line, line);
  }

  private boolean touch(String file, int from, int to) {
    var lines = files.orElseThrow().get(file);
    return lines != null && lines.meet(from, to);
  }
}

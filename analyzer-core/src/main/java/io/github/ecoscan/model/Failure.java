package io.github.ecoscan.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;

/**
 * Something that could not be analysed, or that does not do what its author thinks; the scan went
 * on without it.
 *
 * @param kind what failed
 * @param file the file, as findings name it
 * @param line the line, 0 when the whole file is meant
 * @param rule the rule that crashed, empty for other kinds
 * @param message what happened
 */
public record Failure(Kind kind, String file, int line, String rule, Text message)
    implements Comparable<Failure> {
  private static final Comparator<Failure> ORDER =
      Comparator.comparing(Failure::file)
          .thenComparingInt(Failure::line)
          .thenComparing(Failure::kind)
          .thenComparing(Failure::rule)
          .thenComparing(failure -> failure.message().en());

  /** What failed. */
  public enum Kind {
    /** The file could not be read from disk. */
    READ,
    /** The file is not valid in the expected encoding; it was analysed all the same. */
    ENCODING,
    /** The file is not Java that the parser understands. */
    PARSE,
    /** A rule threw an exception. */
    RULE,
    /** A suppression in the source does not do what it is there for; nothing was left out. */
    SUPPRESSION,
    /** SpotBugs could not tell all that it might about compiled classes. */
    BYTECODE,
    /** The findings cost more than they may; nothing was left out. */
    BUDGET;

    /**
     * Whether sources were left out: a file in another encoding was analysed all the same, and
     * compiled classes only add to the sources.
     */
    public boolean isError() {
      return this == READ || this == PARSE || this == RULE;
    }

    /** The name used in reports. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Failure {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public int compareTo(Failure other) {
    return ORDER.compare(this, other);
  }
}

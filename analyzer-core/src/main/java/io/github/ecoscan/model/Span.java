package io.github.ecoscan.model;

import java.util.Comparator;

/**
 * A range of a source file. Lines and columns start at 1 and count UTF-16 units, a tab being one;
 * the end is exclusive: {@code endColumn} is the column after the last character.
 */
public record Span(int line, int column, int endLine, int endColumn) implements Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::line)
          .thenComparingInt(Span::column)
          .thenComparingInt(Span::endLine)
          .thenComparingInt(Span::endColumn);

  public Span {
    if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException(
          "not a range: %d:%d-%d:%d".formatted(line, column, endLine, endColumn));
    }
  }

  /** Whether the two have a character in common, or one is an insertion point inside the other. */
  public boolean overlaps(Span other) {
    return isBefore(line, column, other.endLine, other.endColumn)
        && isBefore(other.line, other.column, endLine, endColumn);
  }

  private static boolean isBefore(int line, int column, int otherLine, int otherColumn) {
    return line < otherLine || (line == otherLine && column < otherColumn);
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}

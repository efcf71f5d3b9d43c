package io.github.ecoscan.model;

import java.util.Comparator;
import java.util.Objects;

/**
 * A place in compiled classes that SpotBugs reported.
 *
 * @param pattern SpotBugs' name of what it found, {@code URF_UNREAD_FIELD} for example
 * @param type the binary name of the class, {@code com.acme.Order$Line}
 * @param source its source file below the source root, with {@code /}
 * @param field the name of the field that it is about, or empty
 * @param method the name of the method that it is in, or empty
 * @param called the name of the method that is called there, or empty
 * @param owner the binary name of the class of that method, or empty
 * @param line the line in the source when the class was compiled, 0 when unknown
 */
public record Sighting(
    String pattern,
    String type,
    String source,
    String field,
    String method,
    String called,
    String owner,
    int line)
    implements Comparable<Sighting> {
  private static final Comparator<Sighting> ORDER =
      Comparator.comparing(Sighting::source)
          .thenComparingInt(Sighting::line)
          .thenComparing(Sighting::pattern)
          .thenComparing(Sighting::type)
          .thenComparing(Sighting::field)
          .thenComparing(Sighting::method)
          .thenComparing(Sighting::called)
          .thenComparing(Sighting::owner);

  public Sighting {
    Objects.requireNonNull(pattern, "pattern");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(called, "called");
    Objects.requireNonNull(owner, "owner");
  }

  @Override
  public int compareTo(Sighting other) {
    return ORDER.compare(this, other);
  }
}

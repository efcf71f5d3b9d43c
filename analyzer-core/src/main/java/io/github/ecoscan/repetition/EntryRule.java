package io.github.ecoscan.repetition;

import io.github.ecoscan.model.EntryPoint.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Methods that something outside the program's own code calls.
 *
 * @param sign how they are known
 * @param period how long it is from one call to the next, if always the same
 */
public record EntryRule(Kind kind, Sign sign, Optional<Duration> period) {

  /** How methods are known. Types have canonical names. */
  public sealed interface Sign {
    /** The type of the annotation that is looked for, if it is one. */
    default Optional<String> annotationType() {
      return Optional.empty();
    }
  }

  /** Methods that carry an annotation, or one of whose parameters does. */
  public record Annotated(String annotation) implements Sign {
    public Annotated {
      Objects.requireNonNull(annotation, "annotation");
    }

    @Override
    public Optional<String> annotationType() {
      return Optional.of(annotation);
    }
  }

  /**
   * Methods of classes that carry an annotation.
   *
   * @param methods names, {@code prefix*} or {@code *}
   */
  public record InAnnotated(String annotation, List<String> methods) implements Sign {
    public InAnnotated {
      Objects.requireNonNull(annotation, "annotation");
      methods = List.copyOf(methods);
    }

    @Override
    public Optional<String> annotationType() {
      return Optional.of(annotation);
    }
  }

  /**
   * Methods of types below another.
   *
   * @param methods names, {@code prefix*} or {@code *}
   */
  public record Below(String owner, List<String> methods) implements Sign {
    public Below {
      Objects.requireNonNull(owner, "owner");
      methods = List.copyOf(methods);
    }
  }

  /**
   * Methods by their symbol.
   *
   * @param pattern {@code com.acme.Orders#import*}, where {@code *} stands for any part of a name;
   *     with parameters as in reports, or for all overloads without them
   */
  public record Named(String pattern) implements Sign {
    public Named {
      Objects.requireNonNull(pattern, "pattern");
    }
  }

  public EntryRule {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(sign, "sign");
    Objects.requireNonNull(period, "period");
  }

  /** A rule without a period of its own. */
  public EntryRule(Kind kind, Sign sign) {
    this(kind, sign, Optional.empty());
  }
}

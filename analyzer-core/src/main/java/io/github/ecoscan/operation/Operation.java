package io.github.ecoscan.operation;

import io.github.ecoscan.model.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A call known to be costly: an entry of the catalogue.
 *
 * @param kind what it does
 * @param owner canonical name of the type that has the methods; receivers below it match too
 * @param annotation when set, only receivers whose type carries it match, and any owner does
 * @param methodAnnotation when set, only methods that carry it match
 * @param methods {@code name}, {@code name/arity}, {@code prefix*}, {@code *}, {@code new}, {@code
 *     new/0}; {@code !name} leaves a method out that another pattern takes in
 * @param unlessOwner receivers below these types are left alone: they keep things in memory
 * @param after when set, only calls that end a chain through a call on this type match: {@code
 *     client.get().retrieve().bodyToMono(type).block()} comes after {@code WebClient}
 * @param unlessChained calls whose chain goes through a method of one of these names are left
 *     alone, and so are those on a builder kept elsewhere: it may have been given what is shared
 * @param unlessReturns calls whose result is one of these types are left alone: they start work
 *     that somebody else waits for, if anybody does
 * @param unlessCollection calls given a collection do many items at once and are left alone
 * @param batch what does the same for many items at once
 * @param cacheable whether the result for the same arguments can be kept
 * @param shareable whether what it creates may be shared between threads
 * @param source where the cost is documented
 */
public record Operation(
    OperationKind kind,
    String owner,
    String annotation,
    String methodAnnotation,
    List<String> methods,
    List<String> unlessOwner,
    String after,
    List<String> unlessChained,
    List<String> unlessReturns,
    boolean unlessCollection,
    Optional<Text> batch,
    boolean cacheable,
    boolean shareable,
    String source) {

  public Operation {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(annotation, "annotation");
    Objects.requireNonNull(methodAnnotation, "methodAnnotation");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(after, "after");
    methods = List.copyOf(methods);
    unlessOwner = List.copyOf(unlessOwner);
    unlessChained = List.copyOf(unlessChained);
    unlessReturns = List.copyOf(unlessReturns);
    if (methods.isEmpty()) {
      throw new IllegalArgumentException("an operation names at least one method");
    }
  }
}

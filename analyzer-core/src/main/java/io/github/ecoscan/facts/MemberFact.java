package io.github.ecoscan.facts;

import io.github.ecoscan.model.EntryPoint;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a method, constructor, initialiser or field does.
 *
 * @param owner canonical name of the declaring type
 * @param name the method's name, {@code <init>} for all that runs with a constructor, {@code
 *     <clinit>} for all that runs with the class
 * @param parameters erased parameter types; empty strings where unknown
 * @param symbol how findings name it
 * @param hasBody whether it is more than a signature
 * @param open whether code that the project does not have may call it again and again
 * @param cached whether a cache in front of it answers most calls
 */
public record MemberFact(
    String owner,
    String name,
    List<String> parameters,
    String symbol,
    int line,
    Optional<EntryPoint> entryPoint,
    boolean hasBody,
    boolean open,
    boolean cached,
    List<OperationFact> operations,
    List<CallFact> calls) {
  public MemberFact {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(symbol, "symbol");
    parameters = List.copyOf(parameters);
    operations = List.copyOf(operations);
    calls = List.copyOf(calls);
  }
}

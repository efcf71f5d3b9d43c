package io.github.ecoscan.facts;

import io.github.ecoscan.model.EntryPoint;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a method, constructor, initialiser or field does.
 *
 * @param owner canonical name of the declaring type
 * @param name the method's name, {@code <init>} for all that runs with a constructor, {@code
 *     <clinit>} for all that runs with the class, {@link #TASK} for a function that something
 *     outside the program's own code calls
 * @param parameters erased parameter types; empty strings where unknown
 * @param symbol how findings name it
 * @param functions what it does with the functions that it is given
 */
public record MemberFact(
    String owner,
    String name,
    List<String> parameters,
    String symbol,
    int line,
    Optional<EntryPoint> entryPoint,
    Set<Mark> marks,
    List<OperationFact> operations,
    List<CallFact> calls,
    List<FunctionUse> functions) {
  /** The name of a function that has an entry point of its own, beside the member around it. */
  public static final String TASK = "<task>";

  public MemberFact {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(symbol, "symbol");
    parameters = List.copyOf(parameters);
    operations = List.copyOf(operations);
    marks = Set.copyOf(marks);
    calls = List.copyOf(calls);
    functions = List.copyOf(functions);
  }

  /** Whether something is known of it. */
  public boolean is(Mark mark) {
    return marks.contains(mark);
  }

  /** Whether it runs with each constructor: a field or a block, which findings name by itself. */
  public boolean isInitialiser() {
    return name.equals("<init>") && !symbol.endsWith(")");
  }

  /** Whether it is a function within the member of its symbol. */
  public boolean isTask() {
    return name.equals(TASK);
  }

  /** The same with one more mark. */
  MemberFact with(Mark mark) {
    var all = EnumSet.of(mark);
    all.addAll(marks);
    return new MemberFact(
        owner, name, parameters, symbol, line, entryPoint, all, operations, calls, functions);
  }

  /** The same with calls and operations that stand elsewhere. */
  public MemberFact with(List<OperationFact> otherOperations, List<CallFact> otherCalls) {
    return new MemberFact(
        owner,
        name,
        parameters,
        symbol,
        line,
        entryPoint,
        marks,
        otherOperations,
        otherCalls,
        functions);
  }
}

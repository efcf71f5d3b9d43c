package io.github.ecoscan.facts;

import io.github.ecoscan.model.Trait;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.repetition.Fate;
import io.github.ecoscan.types.MethodRef;
import java.util.Optional;

/** Reads what {@link FactsWriter} wrote. */
public final class FactsReader {
  private static final OperationKind[] OPERATIONS = OperationKind.values();
  private static final Fate[] FATES = Fate.values();

  private final BinaryInput in;
  private final ModelReader model;

  private FactsReader(BinaryInput in) {
    this.in = in;
    this.model = new ModelReader(in);
  }

  /** Reads the facts of one unit; empty when another version wrote them. */
  public static Optional<UnitFacts> read(BinaryInput in) {
    return in.number() == FactsWriter.VERSION
        ? Optional.of(new FactsReader(in).unit())
        : Optional.empty();
  }

  private UnitFacts unit() {
    return new UnitFacts(
        in.string(), in.all(this::type), in.all(this::member), in.constants(Trait.class));
  }

  private TypeFact type() {
    return new TypeFact(in.string(), in.all(in::string));
  }

  private MemberFact member() {
    return new MemberFact(
        in.string(),
        in.string(),
        in.all(in::string),
        in.string(),
        in.number(),
        in.optional(model::entryPoint),
        in.constants(Mark.class),
        in.all(this::operation),
        in.all(this::call),
        in.all(this::function));
  }

  private OperationFact operation() {
    return new OperationFact(
        in.constant(OPERATIONS),
        in.string(),
        in.flag(),
        in.flag(),
        in.constant(FATES),
        in.signed(),
        place());
  }

  private CallFact call() {
    return new CallFact(
        method(), in.flag(), in.constant(FATES), in.all(in::signed), in.all(in::signed), place());
  }

  private MethodRef method() {
    return new MethodRef(in.string(), in.string(), in.all(in::string), in.flag());
  }

  private FunctionUse function() {
    return new FunctionUse(in.number(), place(), in.optional(this::given));
  }

  private Given given() {
    return new Given(in.number(), in.number());
  }

  private Place place() {
    return new Place(
        model.span(),
        in.string(),
        in.all(model::frame),
        in.flag(),
        in.constants(Trait.class),
        in.optional(this::given),
        in.all(in::signed),
        in.all(in::signed),
        in.number());
  }
}

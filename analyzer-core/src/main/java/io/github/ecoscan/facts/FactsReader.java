package io.github.ecoscan.facts;

import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.repetition.Fate;
import io.github.ecoscan.types.MethodRef;
import java.io.DataInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what {@link FactsWriter} wrote. */
public final class FactsReader {
  private final DataInput in;
  private final List<String> strings = new ArrayList<>();

  private FactsReader(DataInput in) {
    this.in = in;
  }

  /** Something to read. */
  @FunctionalInterface
  private interface Part<T> {
    T read() throws IOException;
  }

  /** Reads the facts of one unit; empty when another version wrote them. */
  public static Optional<UnitFacts> read(DataInput in) throws IOException {
    var reader = new FactsReader(in);
    return reader.number() == FactsWriter.VERSION ? Optional.of(reader.unit()) : Optional.empty();
  }

  private UnitFacts unit() throws IOException {
    return new UnitFacts(string(), all(this::type), all(this::member), constants(Trait.class));
  }

  private TypeFact type() throws IOException {
    return new TypeFact(string(), all(this::string));
  }

  private MemberFact member() throws IOException {
    return new MemberFact(
        string(),
        string(),
        all(this::string),
        string(),
        number(),
        optional(this::entryPoint),
        constants(Mark.class),
        all(this::operation),
        all(this::call),
        all(this::function));
  }

  private EntryPoint entryPoint() throws IOException {
    return new EntryPoint(
        constant(EntryPoint.Kind.values()), string(), written().map(Duration::parse), written());
  }

  /** A text that may be missing: an empty one then. */
  private Optional<String> written() throws IOException {
    return Optional.of(string()).filter(text -> !text.isEmpty());
  }

  private OperationFact operation() throws IOException {
    return new OperationFact(
        constant(OperationKind.values()),
        string(),
        in.readBoolean(),
        in.readBoolean(),
        constant(Fate.values()),
        signed(),
        place());
  }

  private CallFact call() throws IOException {
    return new CallFact(
        method(),
        in.readBoolean(),
        constant(Fate.values()),
        all(this::signed),
        all(this::signed),
        place());
  }

  private MethodRef method() throws IOException {
    return new MethodRef(string(), string(), all(this::string), in.readBoolean());
  }

  private FunctionUse function() throws IOException {
    return new FunctionUse(number(), place(), optional(this::given));
  }

  private Given given() throws IOException {
    return new Given(number(), number());
  }

  private Place place() throws IOException {
    return new Place(
        new Span(number(), number(), number(), number()),
        string(),
        all(this::frame),
        in.readBoolean(),
        constants(Trait.class),
        optional(this::given),
        all(this::signed),
        all(this::signed),
        number());
  }

  private Frame frame() throws IOException {
    return new Frame(
        constant(Frame.Kind.values()),
        constant(Frame.Shape.values()),
        new Bound(constant(Bound.Kind.values()), signed(), string()),
        number());
  }

  private String string() throws IOException {
    var known = number();
    if (known > 0) {
      return strings.get(known - 1);
    }
    var bytes = new byte[number()];
    in.readFully(bytes);
    var value = new String(bytes, StandardCharsets.UTF_8);
    strings.add(value);
    return value;
  }

  private <E extends Enum<E>> Set<E> constants(Class<E> type) throws IOException {
    var bits = number();
    var values = EnumSet.noneOf(type);
    var all = type.getEnumConstants();
    for (var i = 0; i < all.length; i++) {
      if ((bits & 1 << i) != 0) {
        values.add(all[i]);
      }
    }
    return values;
  }

  private <E> E constant(E[] constants) throws IOException {
    return constants[number()];
  }

  private <T> Optional<T> optional(Part<T> part) throws IOException {
    return in.readBoolean() ? Optional.of(part.read()) : Optional.empty();
  }

  private <T> List<T> all(Part<T> part) throws IOException {
    var values = new ArrayList<T>();
    for (var left = number(); left > 0; left--) {
      values.add(part.read());
    }
    return values;
  }

  private int signed() throws IOException {
    var value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  private int number() throws IOException {
    var value = 0;
    for (var shift = 0; ; shift += 7) {
      var next = in.readByte();
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}

package io.github.ecoscan.facts;

import io.github.ecoscan.model.Frame;
import io.github.ecoscan.types.MethodRef;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the facts of a unit in a compact binary form that {@link FactsReader} reads. Numbers take
 * one byte for each seven bits; a string is written once, then named by its number.
 */
public final class FactsWriter {
  /** Changes whenever the form or the meaning of any fact does; others are not read. */
  public static final int VERSION = 5;

  private final DataOutput out;
  private final Map<String, Integer> strings = new HashMap<>();

  private FactsWriter(DataOutput out) {
    this.out = out;
  }

  /** Something to write. */
  @FunctionalInterface
  private interface Part<T> {
    void write(T value) throws IOException;
  }

  /** Writes the facts of one unit. */
  public static void write(UnitFacts facts, DataOutput out) throws IOException {
    new FactsWriter(out).unit(facts);
  }

  private void unit(UnitFacts facts) throws IOException {
    number(VERSION);
    string(facts.file());
    all(facts.types(), this::type);
    all(facts.members(), this::member);
    constants(facts.settings());
  }

  private void type(TypeFact type) throws IOException {
    string(type.name());
    all(type.supertypes(), this::string);
  }

  private void member(MemberFact member) throws IOException {
    string(member.owner());
    string(member.name());
    all(member.parameters(), this::string);
    string(member.symbol());
    number(member.line());
    out.writeBoolean(member.entryPoint().isPresent());
    if (member.entryPoint().isPresent()) {
      constant(member.entryPoint().get().kind());
      string(member.entryPoint().get().symbol());
      string(member.entryPoint().get().period().map(Duration::toString).orElse(""));
      string(member.entryPoint().get().annotation().orElse(""));
    }
    constants(member.marks());
    all(member.operations(), this::operation);
    all(member.calls(), this::call);
    all(member.functions(), this::function);
  }

  private void operation(OperationFact operation) throws IOException {
    constant(operation.kind());
    string(operation.name());
    out.writeBoolean(operation.batch());
    out.writeBoolean(operation.shareable());
    constant(operation.fate());
    signed(operation.key());
    place(operation.place());
  }

  private void call(CallFact call) throws IOException {
    method(call.target());
    out.writeBoolean(call.exact());
    constant(call.fate());
    all(call.literals(), this::signed);
    all(call.origins(), this::signed);
    place(call.place());
  }

  private void method(MethodRef method) throws IOException {
    string(method.owner());
    string(method.name());
    all(method.parameters(), this::string);
    out.writeBoolean(method.isStatic());
  }

  private void function(FunctionUse use) throws IOException {
    number(use.parameter());
    place(use.place());
    given(use.forward());
  }

  private void given(Optional<Given> given) throws IOException {
    out.writeBoolean(given.isPresent());
    if (given.isPresent()) {
      number(given.get().call());
      number(given.get().argument());
    }
  }

  private void place(Place place) throws IOException {
    var span = place.span();
    number(span.line());
    number(span.column());
    number(span.endLine());
    number(span.endColumn());
    string(place.tokens());
    all(place.frames(), this::frame);
    out.writeBoolean(place.excused());
    constants(place.traits());
    given(place.given());
    all(place.branches(), this::signed);
    all(place.requirements(), this::signed);
    number(place.repeated());
  }

  private void frame(Frame frame) throws IOException {
    constant(frame.kind());
    constant(frame.shape());
    constant(frame.bound().kind());
    signed(frame.bound().times());
    string(frame.bound().over());
    number(frame.line());
  }

  private void string(String value) throws IOException {
    var known = strings.putIfAbsent(value, strings.size() + 1);
    number(known == null ? 0 : known);
    if (known == null) {
      var bytes = value.getBytes(StandardCharsets.UTF_8);
      number(bytes.length);
      out.write(bytes);
    }
  }

  @SuppressWarnings("EnumOrdinal") // the version tells facts of another order apart
  private void constants(Collection<? extends Enum<?>> values) throws IOException {
    var bits = 0;
    for (var value : values) {
      bits |= 1 << value.ordinal();
    }
    number(bits);
  }

  @SuppressWarnings("EnumOrdinal")
  private void constant(Enum<?> value) throws IOException {
    number(value.ordinal());
  }

  private <T> void all(List<T> values, Part<T> part) throws IOException {
    number(values.size());
    for (var value : values) {
      part.write(value);
    }
  }

  /** Small numbers of either sign in few bytes. */
  private void signed(int value) throws IOException {
    number((value << 1) ^ (value >> 31));
  }

  private void number(int value) throws IOException {
    var rest = value;
    while ((rest & ~0x7F) != 0) {
      out.writeByte((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }
}

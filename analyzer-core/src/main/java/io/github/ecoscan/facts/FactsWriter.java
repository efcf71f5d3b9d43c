package io.github.ecoscan.facts;

import io.github.ecoscan.types.MethodRef;

/** Writes the facts of a unit in a compact binary form that {@link FactsReader} reads. */
public final class FactsWriter {
  /** Changes whenever the form or the meaning of any fact does; others are not read. */
  public static final int VERSION = 5;

  private final BinaryOutput out;
  private final ModelWriter model;

  private FactsWriter(BinaryOutput out) {
    this.out = out;
    this.model = new ModelWriter(out);
  }

  /** Writes the facts of one unit. */
  public static void write(UnitFacts facts, BinaryOutput out) {
    new FactsWriter(out).unit(facts);
  }

  private void unit(UnitFacts facts) {
    out.number(VERSION);
    out.string(facts.file());
    out.all(facts.types(), this::type);
    out.all(facts.members(), this::member);
    out.constants(facts.settings());
  }

  private void type(TypeFact type) {
    out.string(type.name());
    out.all(type.supertypes(), out::string);
  }

  private void member(MemberFact member) {
    out.string(member.owner());
    out.string(member.name());
    out.all(member.parameters(), out::string);
    out.string(member.symbol());
    out.number(member.line());
    out.optional(member.entryPoint(), model::entryPoint);
    out.constants(member.marks());
    out.all(member.operations(), this::operation);
    out.all(member.calls(), this::call);
    out.all(member.functions(), this::function);
  }

  private void operation(OperationFact operation) {
    out.constant(operation.kind());
    out.string(operation.name());
    out.flag(operation.batch());
    out.flag(operation.shareable());
    out.constant(operation.fate());
    out.signed(operation.key());
    place(operation.place());
  }

  private void call(CallFact call) {
    method(call.target());
    out.flag(call.exact());
    out.constant(call.fate());
    out.all(call.literals(), out::signed);
    out.all(call.origins(), out::signed);
    place(call.place());
  }

  private void method(MethodRef method) {
    out.string(method.owner());
    out.string(method.name());
    out.all(method.parameters(), out::string);
    out.flag(method.isStatic());
  }

  private void function(FunctionUse use) {
    out.number(use.parameter());
    place(use.place());
    out.optional(use.forward(), this::given);
  }

  private void given(Given given) {
    out.number(given.call());
    out.number(given.argument());
  }

  private void place(Place place) {
    model.span(place.span());
    out.string(place.tokens());
    out.all(place.frames(), model::frame);
    out.flag(place.excused());
    out.constants(place.traits());
    out.optional(place.given(), this::given);
    out.all(place.branches(), out::signed);
    out.all(place.requirements(), out::signed);
    out.number(place.repeated());
  }
}

package io.github.ecoscan.facts;

import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.Sighting;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.model.Suppression;
import io.github.ecoscan.model.Text;
import java.time.Duration;

/** Writes what is known of a file in the words of the model. {@link ModelReader} reads it. */
public final class ModelWriter {
  private final BinaryOutput out;

  public ModelWriter(BinaryOutput out) {
    this.out = out;
  }

  public void span(Span span) {
    out.number(span.line());
    out.number(span.column());
    out.number(span.endLine());
    out.number(span.endColumn());
  }

  public void text(Text text) {
    out.string(text.en());
    out.string(text.fr());
  }

  public void frame(Frame frame) {
    out.constant(frame.kind());
    out.constant(frame.shape());
    out.constant(frame.bound().kind());
    out.signed(frame.bound().times());
    out.string(frame.bound().over());
    out.number(frame.line());
  }

  public void entryPoint(EntryPoint entryPoint) {
    out.constant(entryPoint.kind());
    out.string(entryPoint.symbol());
    out.optional(entryPoint.period().map(Duration::toString), out::string);
    out.optional(entryPoint.annotation(), out::string);
  }

  public void repetition(Repetition repetition) {
    out.all(repetition.frames(), this::frame);
    out.optional(repetition.entryPoint(), this::entryPoint);
  }

  public void step(Step step) {
    out.string(step.file());
    out.number(step.line());
    out.string(step.symbol());
    text(step.note());
  }

  public void fix(Fix fix) {
    out.constant(fix.safety());
    text(fix.description());
    out.all(fix.edits(), this::edit);
  }

  private void edit(Edit edit) {
    span(edit.span());
    out.string(edit.replacement());
  }

  public void failure(Failure failure) {
    out.constant(failure.kind());
    out.string(failure.file());
    out.number(failure.line());
    out.string(failure.rule());
    text(failure.message());
  }

  public void suppression(Suppression suppression) {
    out.number(suppression.line());
    out.string(suppression.reason());
  }

  public void sighting(Sighting sighting) {
    out.string(sighting.pattern());
    out.string(sighting.type());
    out.string(sighting.source());
    out.string(sighting.field());
    out.string(sighting.method());
    out.string(sighting.called());
    out.string(sighting.owner());
    out.number(sighting.line());
  }
}

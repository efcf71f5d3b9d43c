package io.github.ecoscan.facts;

import io.github.ecoscan.model.Bound;
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

/** Reads what {@link ModelWriter} wrote. */
public final class ModelReader {
  private static final EntryPoint.Kind[] ENTRY_POINTS = EntryPoint.Kind.values();
  private static final Frame.Kind[] FRAMES = Frame.Kind.values();
  private static final Frame.Shape[] SHAPES = Frame.Shape.values();
  private static final Bound.Kind[] BOUNDS = Bound.Kind.values();
  private static final Fix.Safety[] SAFETIES = Fix.Safety.values();
  private static final Failure.Kind[] FAILURES = Failure.Kind.values();

  private final BinaryInput in;

  public ModelReader(BinaryInput in) {
    this.in = in;
  }

  public Span span() {
    return new Span(in.number(), in.number(), in.number(), in.number());
  }

  public Text text() {
    return new Text(in.string(), in.string());
  }

  public Frame frame() {
    return new Frame(
        in.constant(FRAMES),
        in.constant(SHAPES),
        new Bound(in.constant(BOUNDS), in.signed(), in.string()),
        in.number());
  }

  public EntryPoint entryPoint() {
    return new EntryPoint(
        in.constant(ENTRY_POINTS),
        in.string(),
        in.optional(in::string).map(Duration::parse),
        in.optional(in::string));
  }

  public Repetition repetition() {
    return new Repetition(in.all(this::frame), in.optional(this::entryPoint));
  }

  public Step step() {
    return new Step(in.string(), in.number(), in.string(), text());
  }

  public Fix fix() {
    return new Fix(in.constant(SAFETIES), text(), in.all(this::edit));
  }

  private Edit edit() {
    return new Edit(span(), in.string());
  }

  public Failure failure() {
    return new Failure(in.constant(FAILURES), in.string(), in.number(), in.string(), text());
  }

  public Suppression suppression() {
    return new Suppression(in.number(), in.string());
  }

  public Sighting sighting() {
    return new Sighting(
        in.string(),
        in.string(),
        in.string(),
        in.string(),
        in.string(),
        in.string(),
        in.string(),
        in.number());
  }
}

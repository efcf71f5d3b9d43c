package io.github.ecoscan.engine;

import io.github.ecoscan.facts.BinaryOutput;
import io.github.ecoscan.facts.FactsWriter;
import io.github.ecoscan.facts.ModelWriter;
import java.util.TreeSet;

/**
 * Writes what remains of a file in the form that {@link ResultReader} reads; all but the hash of
 * its bytes.
 */
final class ResultWriter {
  private final BinaryOutput out;
  private final ModelWriter model;

  private ResultWriter(BinaryOutput out) {
    this.out = out;
    this.model = new ModelWriter(out);
  }

  static byte[] write(UnitResult result) {
    var out = new BinaryOutput();
    new ResultWriter(out).result(result);
    return out.toBytes();
  }

  private void result(UnitResult result) {
    out.string(result.file());
    // first: where they differ, the rest is not read
    out.all(result.sightings(), model::sighting);
    out.optional(result.digest(), out::string);
    out.flag(result.scanned());
    out.number(result.lines());
    out.all(result.drafts(), this::draft);
    FactsWriter.write(result.facts(), out);
    out.all(result.suppressions().ranges(), this::range);
    out.all(result.failures(), model::failure);
    out.number(result.calls().resolved());
    out.number(result.calls().unresolved());
  }

  private void draft(Draft draft) {
    out.string(draft.rule().name());
    out.constant(draft.severity());
    out.constant(draft.confidence());
    model.text(draft.message());
    out.string(draft.file());
    model.span(draft.span());
    out.string(draft.symbol());
    out.string(draft.tokens());
    out.all(draft.path(), model::step);
    model.repetition(draft.repetition());
    out.optional(draft.fix(), model::fix);
    out.constant(draft.runs());
  }

  private void range(Suppressions.Range range) {
    out.number(range.from());
    out.number(range.to());
    out.all(new TreeSet<>(range.rules()), out::string);
    model.suppression(range.suppression());
    out.flag(range.hasReason());
  }
}

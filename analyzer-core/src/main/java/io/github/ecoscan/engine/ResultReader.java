package io.github.ecoscan.engine;

import io.github.ecoscan.facts.BinaryInput;
import io.github.ecoscan.facts.FactsReader;
import io.github.ecoscan.facts.ModelReader;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Sighting;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.source.Digest;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what {@link ResultWriter} wrote. */
final class ResultReader {
  private static final Severity[] SEVERITIES = Severity.values();
  private static final Confidence[] CONFIDENCES = Confidence.values();
  private static final Report.Runs[] RUNS = Report.Runs.values();

  private final BinaryInput in;
  private final ModelReader model;
  private final Map<String, RuleSet.Entry> rules;

  /**
   * @param rules the rules that ran, by name
   */
  ResultReader(BinaryInput in, Map<String, RuleSet.Entry> rules) {
    this.in = in;
    this.model = new ModelReader(in);
    this.rules = rules;
  }

  /**
   * The result of a file, unless it is another file's or rests on other sightings.
   *
   * @param content the hash of the file's bytes
   * @param seen what SpotBugs saw in its classes this time
   */
  Optional<UnitResult> read(String file, Digest content, List<Sighting> seen) {
    if (!in.string().equals(file) || !in.all(model::sighting).equals(seen)) {
      return Optional.empty();
    }
    var digest = in.optional(in::string);
    var scanned = in.flag();
    var lines = in.number();
    var drafts = in.all(this::draft);
    return FactsReader.read(in)
        .map(
            facts ->
                new UnitResult(
                    file,
                    Optional.of(content),
                    digest,
                    scanned,
                    lines,
                    drafts,
                    facts,
                    new Suppressions(in.all(this::range)),
                    in.all(model::failure),
                    new Types.Calls(in.number(), in.number()),
                    seen));
  }

  private Draft draft() {
    var rule = in.string();
    if (!rules.containsKey(rule)) {
      throw new IllegalArgumentException("no such rule: " + rule);
    }
    return new Draft(
        rules.get(rule),
        in.constant(SEVERITIES),
        in.constant(CONFIDENCES),
        model.text(),
        in.string(),
        model.span(),
        in.string(),
        in.string(),
        in.all(model::step),
        model.repetition(),
        in.optional(model::fix),
        in.constant(RUNS));
  }

  private Suppressions.Range range() {
    return new Suppressions.Range(
        in.number(), in.number(), Set.copyOf(in.all(in::string)), model.suppression(), in.flag());
  }
}

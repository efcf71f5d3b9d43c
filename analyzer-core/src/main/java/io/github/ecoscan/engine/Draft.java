package io.github.ecoscan.engine;

import io.github.ecoscan.facts.Fingerprints;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.model.Suppression;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.RuleSet;
import java.util.List;
import java.util.Optional;

/**
 * A finding in the making: all but its fingerprint, which counts equal ones, and its suppression.
 *
 * @param tokens the tokens it points at, normalised
 * @param runs how often the member of the symbol must run
 */
record Draft(
    RuleSet.Entry rule,
    Severity severity,
    Confidence confidence,
    Text message,
    String file,
    Span span,
    String symbol,
    String tokens,
    List<Step> path,
    Repetition repetition,
    Optional<Fix> fix,
    Report.Runs runs) {

  Draft {
    path = List.copyOf(path);
  }

  /** Whether anything depends on who runs the member, and how often. */
  boolean asksCallers() {
    return runs != Report.Runs.ANY;
  }

  /** The same, less certain. */
  Draft confidence(Confidence level) {
    return new Draft(
        rule, severity, level, message, file, span, symbol, tokens, path, repetition, fix, runs);
  }

  /** What is but a hint may be a preview of what its rule will say. */
  Tier tier() {
    return rule.spec().previewsHints() && confidence == Confidence.LOW
        ? Tier.PREVIEW
        : rule.spec().tier();
  }

  Finding finding(int ordinal, Optional<Severity> override, Optional<Suppression> suppression) {
    var spec = rule.spec();
    return new Finding(
        spec.name(),
        spec.family(),
        override.orElse(severity),
        confidence,
        tier(),
        message,
        file,
        span,
        symbol,
        path,
        repetition,
        Fingerprints.of(spec.name(), symbol, tokens, ordinal),
        fix,
        List.of(spec.equivalents()),
        List.of(spec.criteria()),
        suppression,
        Standing.NEW);
  }
}

package io.github.ecoscan.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One place where a rule holds.
 *
 * @param rule the rule's name
 * @param file relative to the scanned root, with {@code /}
 * @param symbol the enclosing {@code pkg.Type#method(params)}, or the type when outside a method
 * @param path from the outermost repetition to the operation, empty when both are in one method
 * @param fingerprint survives moved lines and reformatting
 * @param fix how to remove it, if ecoscan knows
 * @param suppression set when the source silences it; it then never blocks
 * @param standing whether it is the gate's business
 * @param estimate what it costs, when something honest can be said
 */
public record Finding(
    String rule,
    Family family,
    Severity severity,
    Confidence confidence,
    Tier tier,
    Text message,
    String file,
    Span span,
    String symbol,
    List<Step> path,
    Repetition repetition,
    String fingerprint,
    Optional<Fix> fix,
    List<String> equivalents,
    List<String> criteria,
    Optional<Suppression> suppression,
    Standing standing,
    Optional<Estimate> estimate)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::file)
          .thenComparing(Finding::span)
          .thenComparing(Finding::rule)
          .thenComparing(finding -> finding.message().en());

  public Finding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(symbol, "symbol");
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(standing, "standing");
    Objects.requireNonNull(estimate, "estimate");
    path = List.copyOf(path);
    equivalents = List.copyOf(equivalents);
    criteria = List.copyOf(criteria);
  }

  /** A finding without an estimate. */
  public Finding(
      String rule,
      Family family,
      Severity severity,
      Confidence confidence,
      Tier tier,
      Text message,
      String file,
      Span span,
      String symbol,
      List<Step> path,
      Repetition repetition,
      String fingerprint,
      Optional<Fix> fix,
      List<String> equivalents,
      List<String> criteria,
      Optional<Suppression> suppression,
      Standing standing) {
    this(
        rule,
        family,
        severity,
        confidence,
        tier,
        message,
        file,
        span,
        symbol,
        path,
        repetition,
        fingerprint,
        fix,
        equivalents,
        criteria,
        suppression,
        standing,
        Optional.empty());
  }

  /** The same finding, of another standing. */
  public Finding as(Standing other) {
    return with(other, estimate);
  }

  /** The same finding, with another estimate or none. */
  public Finding costing(Optional<Estimate> other) {
    return with(standing, other);
  }

  private Finding with(Standing otherStanding, Optional<Estimate> otherEstimate) {
    return new Finding(
        rule,
        family,
        severity,
        confidence,
        tier,
        message,
        file,
        span,
        symbol,
        path,
        repetition,
        fingerprint,
        fix,
        equivalents,
        criteria,
        suppression,
        otherStanding,
        otherEstimate);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}

package io.github.ecoscan.rule;

import com.github.javaparser.ast.Node;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a rule reports. The words come from the rule's pages; {@code {0}}, {@code {1}}… there stand
 * for the arguments.
 *
 * @param at the node the finding points at
 * @param variant which of the rule's messages, empty for the main one
 * @param runs how often the code must run for the finding to be worth a change
 */
public record Report(
    Node at,
    String variant,
    List<Text> arguments,
    Confidence confidence,
    Optional<Severity> severity,
    Optional<Fix.Safety> safety,
    List<Edit> edits,
    Runs runs) {

  /** How often code must run for a finding in it to be worth a change. */
  public enum Runs {
    /** However often. */
    ANY,
    /** More than once: nothing is said where the project runs the code at start-up only. */
    AGAIN,
    /**
     * Again and again: as {@link #AGAIN}, and of low confidence unless a repetition is known, be it
     * around the place, around a call of its method, or an entry point for messages or records.
     */
    OFTEN,
    /** Nothing is said unless a loop, a message or a record is known to run it again and again. */
    REPEATED
  }

  public Report {
    arguments = List.copyOf(arguments);
    edits = List.copyOf(edits);
  }

  /** A finding at a node, of high confidence, without fix. */
  public static Report at(Node node, String... arguments) {
    return new Report(
        node,
        "",
        Arrays.stream(arguments).map(Text::same).toList(),
        Confidence.HIGH,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Runs.ANY);
  }

  /** With a further argument. */
  public Report and(Text argument) {
    var all = new ArrayList<>(arguments);
    all.add(argument);
    return new Report(at, variant, all, confidence, severity, safety, edits, runs);
  }

  /** With another of the rule's messages. */
  public Report variant(String name) {
    return new Report(at, name, arguments, confidence, severity, safety, edits, runs);
  }

  /** With less than high confidence. */
  public Report confidence(Confidence level) {
    return new Report(at, variant, arguments, level, severity, safety, edits, runs);
  }

  /** With another severity than the rule's. */
  public Report severity(Severity level) {
    return new Report(at, variant, arguments, confidence, Optional.of(level), safety, edits, runs);
  }

  /** With a fix; its description is on the rule's pages. */
  public Report fix(Fix.Safety level, List<Edit> changes) {
    return new Report(
        at, variant, arguments, confidence, severity, Optional.of(level), changes, runs);
  }

  /** Only where the method runs more often than at start-up. */
  public Report onlyPerCall() {
    return new Report(at, variant, arguments, confidence, severity, safety, edits, Runs.AGAIN);
  }

  /** The same, and of low confidence unless the place is known to run again and again. */
  public Report onlyOften() {
    return new Report(at, variant, arguments, confidence, severity, safety, edits, Runs.OFTEN);
  }

  /** Only where something is known to repeat the place, if it is a caller. */
  public Report onlyRepeated() {
    return new Report(at, variant, arguments, confidence, severity, safety, edits, Runs.REPEATED);
  }
}

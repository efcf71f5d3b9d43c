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
 * @param perCall whether the finding holds only in code that runs again and again: it is dropped
 *     when the project calls the method at start-up only
 */
public record Report(
    Node at,
    String variant,
    List<Text> arguments,
    Confidence confidence,
    Optional<Severity> severity,
    Optional<Fix.Safety> safety,
    List<Edit> edits,
    boolean perCall) {

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
        false);
  }

  /** With a further argument. */
  public Report and(Text argument) {
    var all = new ArrayList<>(arguments);
    all.add(argument);
    return new Report(at, variant, all, confidence, severity, safety, edits, perCall);
  }

  /** With another of the rule's messages. */
  public Report variant(String name) {
    return new Report(at, name, arguments, confidence, severity, safety, edits, perCall);
  }

  /** With less than high confidence. */
  public Report confidence(Confidence level) {
    return new Report(at, variant, arguments, level, severity, safety, edits, perCall);
  }

  /** With another severity than the rule's. */
  public Report severity(Severity level) {
    return new Report(
        at, variant, arguments, confidence, Optional.of(level), safety, edits, perCall);
  }

  /** With a fix; its description is on the rule's pages. */
  public Report fix(Fix.Safety level, List<Edit> changes) {
    return new Report(
        at, variant, arguments, confidence, severity, Optional.of(level), changes, perCall);
  }

  /** Only where the method runs more often than at start-up. */
  public Report onlyPerCall() {
    return new Report(at, variant, arguments, confidence, severity, safety, edits, true);
  }
}

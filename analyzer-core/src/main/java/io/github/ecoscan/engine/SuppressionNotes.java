package io.github.ecoscan.engine;

import io.github.ecoscan.config.Settings;
import io.github.ecoscan.config.Suggestions;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.rule.RuleSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells of suppressions that lack the reason they need, name no rule, or silence nothing. */
final class SuppressionNotes {
  private static final Text NO_REASON =
      new Text(
          "this suppression does not count without a reason (requireReason): "
              + "// ecoscan:ignore RULE -- REASON",
          "rien n'est ignoré ici sans raison (requireReason)\u00a0: "
              + "// ecoscan:ignore RÈGLE -- RAISON");
  private static final Text UNKNOWN =
      new Text("this suppression names an unknown rule", "la règle à ignorer est inconnue");

  private final Settings settings;
  private final RuleSet known;
  private final RuleSet ran;
  private final RuleTable table;

  SuppressionNotes(ScanRequest request, RuleTable table) {
    this.table = table;
    this.settings = request.settings();
    this.known = request.rules();
    this.ran = RuleChoice.of(request.rules(), settings, request.javaLevel());
  }

  /** All there is to tell, in no order. */
  List<Failure> of(List<UnitResult> units, List<Finding> findings) {
    var byFile = findings.stream().collect(Collectors.groupingBy(Finding::file));
    var notes = new ArrayList<Failure>();
    for (var unit : units) {
      for (var range : unit.suppressions().ranges()) {
        complaint(range, unit, byFile.getOrDefault(unit.file(), List.of()))
            .ifPresent(text -> notes.add(note(unit, range, text)));
      }
    }
    return notes;
  }

  private static Failure note(UnitResult unit, Suppressions.Range range, Text text) {
    return new Failure(Failure.Kind.SUPPRESSION, unit.file(), range.suppression().line(), "", text);
  }

  private Optional<Text> complaint(
      Suppressions.Range range, UnitResult unit, Collection<Finding> findings) {
    var names = new TreeSet<>(range.rules());
    var unknown = names.stream().filter(name -> known.find(name).isEmpty()).findFirst();
    if (unknown.isPresent()) {
      return unknown.map(name -> Suggestions.unknown(UNKNOWN, name, known.names()));
    }
    if (settings.gate().requireReason() && !range.hasReason()) {
      return Optional.of(NO_REASON);
    }
    var isUsed = findings.stream().anyMatch(f -> range.covers(f.rule(), f.span().line()));
    return isUsed || !isSure(unit, names) ? Optional.empty() : Optional.of(unused(names));
  }

  /** Where a type is unknown, a rule is off or asks for classes, silence says nothing. */
  private boolean isSure(UnitResult unit, Collection<String> names) {
    return !names.isEmpty()
        && unit.failures().isEmpty()
        && unit.calls().unresolved() == 0
        && names.stream().allMatch(name -> isOn(name, unit.file()))
        && names.stream().noneMatch(name -> table.onSighting(name).isPresent());
  }

  private boolean isOn(String name, String file) {
    return ran.find(name).filter(rule -> RuleChoice.isOn(rule, settings.at(file))).isPresent();
  }

  private static Text unused(Collection<String> names) {
    var rules = String.join(", ", names);
    return new Text(
        "this suppression silences nothing: no finding of " + rules,
        "rien à ignorer ici\u00a0: aucun constat de " + rules);
  }
}

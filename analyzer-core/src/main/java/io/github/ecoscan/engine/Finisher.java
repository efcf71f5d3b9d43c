package io.github.ecoscan.engine;

import io.github.ecoscan.config.Settings;
import io.github.ecoscan.link.StartUp;
import io.github.ecoscan.model.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns drafts into findings: in order, one for a defect, with fingerprint and suppression. */
final class Finisher {
  private static final Comparator<Draft> ORDER =
      Comparator.comparing(Draft::file)
          .thenComparing(Draft::span)
          .thenComparing(draft -> draft.rule().name())
          .thenComparing(draft -> draft.message().en());

  private final Settings settings;
  private final StartUp startUp;
  private final Map<String, Settings> byFile = new HashMap<>();

  Finisher(Settings settings, StartUp startUp) {
    this.settings = settings;
    this.startUp = startUp;
  }

  List<Finding> finish(List<Draft> drafts, Map<String, Suppressions> suppressions) {
    var standing =
        drafts.stream()
            .filter(draft -> draft.perCall().filter(startUp::isOnly).isEmpty())
            .filter(draft -> RuleChoice.isOn(draft.rule(), at(draft)))
            .toList();
    var sorted = Overlaps.resolve(standing).stream().sorted(ORDER).toList();
    var seen = new HashMap<List<String>, Integer>();
    var findings = new ArrayList<Finding>();
    for (var draft : sorted) {
      var rule = draft.rule().name();
      var twin = List.of(draft.file(), rule, draft.symbol(), draft.tokens());
      var ordinal = seen.merge(twin, 1, Integer::sum) - 1;
      findings.add(
          draft.finding(
              ordinal,
              Optional.ofNullable(at(draft).severities().get(rule)),
              suppressions
                  .get(draft.file())
                  .find(rule, draft.span().line(), settings.gate().requireReason())));
    }
    return findings;
  }

  private Settings at(Draft draft) {
    return byFile.computeIfAbsent(draft.file(), settings::at);
  }
}

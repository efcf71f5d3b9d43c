package io.github.ecoscan.engine;

import io.github.ecoscan.config.Settings;
import io.github.ecoscan.link.HowOften;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.rule.Report;
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
  private final HowOften howOften;
  private final Map<String, Settings> byFile = new HashMap<>();

  Finisher(Settings settings, HowOften howOften) {
    this.settings = settings;
    this.howOften = howOften;
  }

  List<Finding> finish(List<Draft> drafts, Map<String, Suppressions> suppressions) {
    var standing =
        drafts.stream()
            .filter(draft -> !isOnce(draft))
            .filter(draft -> RuleChoice.isOn(draft.rule(), at(draft)))
            .map(this::weighed)
            .filter(draft -> draft.tier() == Tier.STABLE || isPreviewOn(draft))
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

  private boolean isPreviewOn(Draft draft) {
    return RuleChoice.isPreviewOn(draft.rule(), at(draft));
  }

  private boolean isOnce(Draft draft) {
    return switch (draft.runs()) {
      case ANY -> false;
      case AGAIN -> howOften.isOnce(draft.symbol());
      // what is left is a hint, unless it is repeated in itself
      case OFTEN -> howOften.isOnceInAll(draft.symbol());
    };
  }

  /** What is worth a change only where it runs often, and is not known to, is but a hint. */
  private Draft weighed(Draft draft) {
    return draft.runs() != Report.Runs.OFTEN
            || HowOften.isRepeated(draft.repetition())
            || howOften.isOften(draft.symbol())
        ? draft
        : draft.confidence(Confidence.LOW);
  }

  private Settings at(Draft draft) {
    return byFile.computeIfAbsent(draft.file(), settings::at);
  }
}

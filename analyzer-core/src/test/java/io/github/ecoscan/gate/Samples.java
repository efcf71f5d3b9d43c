package io.github.ecoscan.gate;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.model.Suppression;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Tier;
import java.util.List;
import java.util.Optional;

/** Findings made by hand. */
final class Samples {
  private Samples() {}

  static Finding finding(String file, int line, String fingerprint) {
    return finding(file, line, fingerprint, Severity.MAJOR, Confidence.HIGH, false, List.of());
  }

  static Finding suppressed(String file, int line, String fingerprint) {
    return finding(file, line, fingerprint, Severity.MAJOR, Confidence.HIGH, true, List.of());
  }

  static Finding finding(
      String file,
      int line,
      String fingerprint,
      Severity severity,
      Confidence confidence,
      boolean suppressed,
      List<Step> path) {
    return new Finding(
        "sql-in-loop",
        Family.DATA,
        severity,
        confidence,
        Tier.STABLE,
        Text.same("message"),
        file,
        new Span(line, 1, line, 9),
        "a.A#f()",
        path,
        Repetition.ONCE,
        fingerprint,
        Optional.empty(),
        List.of(),
        List.of(),
        suppressed ? Optional.of(new Suppression(line, "")) : Optional.empty(),
        Standing.NEW);
  }
}

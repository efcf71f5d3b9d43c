package io.github.ecoscan.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Standing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {

  @Test
  void failsOnSevereFindingsThatAreSureEnough() {
    var info = finding(Severity.INFO, Confidence.HIGH);
    var major = finding(Severity.MAJOR, Confidence.MEDIUM);
    var critical = finding(Severity.CRITICAL, Confidence.LOW);
    var findings = List.of(info, major, critical);

    assertThat(gate(Severity.MAJOR, Confidence.MEDIUM, 0).blocking(findings))
        .containsExactly(major);
    assertThat(gate(Severity.MAJOR, Confidence.LOW, 0).blocking(findings))
        .containsExactly(major, critical);
    assertThat(gate(Severity.INFO, Confidence.HIGH, 0).blocking(findings)).containsExactly(info);
  }

  @Test
  void failsNeverWithoutAThreshold() {
    var gate = new Gate(file -> Optional.empty(), Confidence.LOW, 0);

    assertThat(gate.blocking(List.of(finding(Severity.CRITICAL, Confidence.HIGH)))).isEmpty();
  }

  @Test
  void leavesAloneWhatIsSuppressedAcceptedOrUnchanged() {
    var finding = Samples.finding("A.java", 1, "f");
    var findings =
        List.of(
            Samples.suppressed("A.java", 1, "f"),
            finding.as(Standing.BASELINE),
            finding.as(Standing.UNCHANGED));

    assertThat(gate(Severity.INFO, Confidence.LOW, 0).blocking(findings)).isEmpty();
  }

  @Test
  void toleratesSoManyFindingsAndThenNone() {
    var findings = List.of(Samples.finding("A.java", 1, "f"), Samples.finding("A.java", 2, "g"));

    assertThat(gate(Severity.MAJOR, Confidence.LOW, 2).blocking(findings)).isEmpty();
    assertThat(gate(Severity.MAJOR, Confidence.LOW, 1).blocking(findings)).isEqualTo(findings);
  }

  @Test
  void mayHaveAnotherThresholdForAFile() {
    var old = Samples.finding("legacy/A.java", 1, "f");
    var other = Samples.finding("B.java", 1, "f");
    var gate =
        new Gate(
            file -> file.startsWith("legacy/") ? Optional.empty() : Optional.of(Severity.MAJOR),
            Confidence.MEDIUM,
            0);

    assertThat(gate.blocking(List.of(old, other))).containsExactly(other);
  }

  private static Gate gate(Severity severity, Confidence confidence, int most) {
    return new Gate(file -> Optional.of(severity), confidence, most);
  }

  private static Finding finding(Severity severity, Confidence confidence) {
    return Samples.finding("A.java", 1, "f", severity, confidence, false, List.of());
  }
}

package io.github.ecoscan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.github.ecoscan.config.Settings;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.source.SourceRoots;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Estimates in a whole scan. */
class EstimatesTest {
  @TempDir private Path folder;

  @Test
  void whatWasMeasuredIsEstimated() throws IOException {
    var name = RuleSet.entry(new WasteCall()).name();
    var file = folder.resolve("calibration.json");
    Files.writeString(
        file,
        """
        { "rules": { "%s": { "17": {
          "ns": { "low": [100, 0, 0], "central": [200, 0, 0], "high": [300, 0, 0] },
          "bytes": { "low": [0], "central": [8], "high": [16] } } } } }
        """
            .formatted(name));
    var report = scan(List.of(file.toUri().toURL()));

    assertThat(report.findings()).isNotEmpty();
    var estimate = report.findings().get(0).estimate().orElseThrow();
    assertThat(estimate.compute().cpu().orElseThrow().range().central())
        .isCloseTo(0.2, withPercentage(1e-9));
    assertThat(report.costs().orElseThrow().totals()).isNotEmpty();
  }

  @Test
  void whatWasNotMeasuredIsNot() throws IOException {
    var report = scan(List.of());
    assertThat(report.findings()).isNotEmpty();
    assertThat(report.findings()).allMatch(finding -> finding.estimate().isEmpty());
    assertThat(report.costs().orElseThrow().totals()).isEmpty();
  }

  private ScanReport scan(List<URL> calibration) throws IOException {
    Scans.write(folder, "A.java", "class A { void f() { waste(); } void waste() {} }");
    var rules = new RuleSet(List.of(RuleSet.entry(new WasteCall())), List.of(), calibration);
    return new Scan(() -> 0)
        .run(
            new ScanRequest(
                folder,
                SourceRoots.find(folder),
                List.of(),
                List.of(),
                StandardCharsets.UTF_8,
                17,
                rules,
                Settings.DEFAULT,
                1));
  }
}

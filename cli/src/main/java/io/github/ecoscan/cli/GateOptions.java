package io.github.ecoscan.cli;

import io.github.ecoscan.config.SettingsBuilder;
import io.github.ecoscan.config.SettingsText;
import io.github.ecoscan.gate.Baseline;
import io.github.ecoscan.gate.BaselineJson;
import io.github.ecoscan.gate.ChangeFinder;
import io.github.ecoscan.gate.Changes;
import io.github.ecoscan.gate.GateException;
import io.github.ecoscan.gate.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What fails a check; null where nothing was written. */
final class GateOptions {
  private static final String FAIL_ON = "--fail-on";
  private static final String MIN_CONFIDENCE = "--min-confidence";
  private static final String MAX_FINDINGS = "--max-findings";
  private static final String MAX_IMPACT = "--max-impact";
  private static final String ANALYSIS_ERROR = "--fail-on-analysis-error";

  @Option(names = FAIL_ON, paramLabel = "SEVERITY|never")
  String failOn;

  @Option(names = MIN_CONFIDENCE, paramLabel = "low|medium|high")
  String minConfidence;

  @Option(names = MAX_FINDINGS, paramLabel = "N")
  String maxFindings;

  @Option(names = MAX_IMPACT, paramLabel = "AMOUNT")
  String maxImpact;

  @Option(names = ANALYSIS_ERROR, negatable = true)
  Boolean failOnAnalysisError;

  @Option(names = "--baseline", paramLabel = "FILE")
  Path baseline;

  @Option(names = "--new-from", paramLabel = "REF")
  String newFrom;

  @Option(names = "--new-from-patch", paramLabel = "FILE")
  Path newFromPatch;

  @Option(names = "--whole-files")
  boolean wholeFiles;

  void addTo(SettingsBuilder settings) {
    Optional.ofNullable(failOn).ifPresent(value -> settings.failOn(FAIL_ON, value));
    Optional.ofNullable(minConfidence)
        .ifPresent(value -> settings.minConfidence(MIN_CONFIDENCE, value));
    Optional.ofNullable(maxFindings).ifPresent(value -> settings.maxFindings(MAX_FINDINGS, value));
    Optional.ofNullable(maxImpact).ifPresent(value -> settings.maxImpact(MAX_IMPACT, value));
    Optional.ofNullable(failOnAnalysisError)
        .ifPresent(value -> settings.failOnAnalysisError(ANALYSIS_ERROR, value));
  }

  /** Adds what settings do not hold. */
  void addTo(SettingsText text) {
    add(text, "baseline", "--baseline", baseline);
    add(text, "newFrom", "--new-from", newFrom);
    add(text, "newFromPatch", "--new-from-patch", newFromPatch);
    add(text, "wholeFiles", "--whole-files", wholeFiles ? "on" : null);
  }

  private static void add(SettingsText text, String key, String origin, Object value) {
    if (value != null) {
      text.with(key, value.toString(), origin);
    }
  }

  /** Which findings count, in a project whose files are named from a folder. */
  Scope scope(Path base, Messages messages) throws UsageException, GateException {
    if (newFrom != null && newFromPatch != null) {
      throw new UsageException(messages.get("gate.twice", "--new-from", "--new-from-patch"));
    }
    var finder = new ChangeFinder(base);
    var changes = Changes.ALL;
    if (newFrom != null) {
      changes = finder.since(newFrom);
    } else if (newFromPatch != null) {
      changes = finder.in(newFromPatch);
    }
    return new Scope(accepted(base, messages), wholeFiles ? changes.wholeFiles() : changes);
  }

  private Baseline accepted(Path base, Messages messages) throws UsageException, GateException {
    if (baseline != null && !Files.exists(baseline)) {
      throw new UsageException(messages.get("gate.baseline.missing", baseline));
    }
    var file = baselineFile(baseline, base);
    return Files.exists(file) ? BaselineJson.read(file) : Baseline.EMPTY;
  }

  /** The file that is named, or else the usual one. */
  static Path baselineFile(Path named, Path base) {
    return named != null ? named : base.resolve(BaselineJson.DEFAULT_FILE);
  }
}

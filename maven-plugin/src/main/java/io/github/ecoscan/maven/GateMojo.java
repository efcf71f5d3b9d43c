package io.github.ecoscan.maven;

import io.github.ecoscan.config.SettingsBuilder;
import io.github.ecoscan.config.SettingsText;
import io.github.ecoscan.gate.ChangeFinder;
import io.github.ecoscan.gate.Changes;
import io.github.ecoscan.gate.GateException;
import io.github.ecoscan.gate.Scope;
import io.github.ecoscan.model.Text;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** What the goals share that know when to fail. */
abstract class GateMojo extends ReportingMojo {

  /**
   * The lowest severity that fails the build: {@code info}, {@code minor}, {@code major}, {@code
   * critical}, or {@code never}. Without it the configuration file decides, and then {@code major}.
   */
  @Parameter(property = "ecoscan.failOn")
  private String failOn;

  /**
   * Findings of which ecoscan is less sure fail nothing: {@code low}, {@code medium} or {@code
   * high}. Without it the configuration file decides, and then {@code medium}.
   */
  @Parameter(property = "ecoscan.minConfidence")
  private String minConfidence;

  /**
   * How many findings that would fail the build are tolerated in a module. Without it the
   * configuration file decides, and then none.
   */
  @Parameter(property = "ecoscan.maxFindings")
  private String maxFindings;

  /**
   * What the findings may cost together, at least, in a year of the scenario: {@code 1.5 kWh},
   * {@code 500 gCO2e}, {@code 2 kgCO2e}. Without it the configuration file decides, and then there
   * is no limit.
   */
  @Parameter(property = "ecoscan.maxImpact")
  private String maxImpact;

  /**
   * Whether a file that is not understood, or a rule that crashes, fails the build. Off, unless the
   * configuration file says otherwise.
   */
  @Parameter(property = "ecoscan.failOnAnalysisError")
  private Boolean failOnAnalysisError;

  /**
   * The findings that are accepted, as the goal {@code baseline} writes them. Without it, {@code
   * .ecoscan/baseline.json} at the root of the build, if there.
   */
  @Parameter(property = "ecoscan.baseline")
  private File baselineFile;

  /**
   * Only findings in what is new since the branch left another one fail the build: {@code
   * origin/main}. Asks git.
   */
  @Parameter(property = "ecoscan.newFrom")
  private String newFrom;

  /** Only findings in what a patch (a unified diff) adds fail the build. */
  @Parameter(property = "ecoscan.newFromPatch")
  private File newFromPatch;

  /** Whether everything in a changed file counts, not only the changed lines. */
  @Parameter(property = "ecoscan.wholeFiles")
  private Boolean wholeFiles;

  /**
   * Made by Maven.
   *
   * @param repositories where jars come from
   */
  GateMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  final void addTo(SettingsBuilder settings) {
    super.addTo(settings);
    var given = parameters();
    given.text("ecoscan.failOn", failOn).ifPresent(text -> text.to(settings::failOn));
    given
        .text("ecoscan.minConfidence", minConfidence)
        .ifPresent(text -> text.to(settings::minConfidence));
    given
        .text("ecoscan.maxFindings", maxFindings)
        .ifPresent(text -> text.to(settings::maxFindings));
    given.text("ecoscan.maxImpact", maxImpact).ifPresent(text -> text.to(settings::maxImpact));
    given
        .toggle("ecoscan.failOnAnalysisError", failOnAnalysisError)
        .ifPresent(on -> on.to(settings::failOnAnalysisError));
  }

  /** Adds what settings do not hold. */
  final void addTo(SettingsText text) {
    var given = parameters();
    given
        .text("ecoscan.baseline", baselineFile)
        .ifPresent(file -> text.with("baseline", file.value(), file.origin()));
    given
        .text("ecoscan.newFrom", newFrom)
        .ifPresent(ref -> text.with("newFrom", ref.value(), ref.origin()));
    given
        .text("ecoscan.newFromPatch", newFromPatch)
        .ifPresent(file -> text.with("newFromPatch", file.value(), file.origin()));
    given
        .toggle("ecoscan.wholeFiles", wholeFiles)
        .ifPresent(on -> text.with("wholeFiles", on.value() ? "on" : "off", on.origin()));
  }

  /** Which findings count. */
  final Scope scope(Path base) throws GateException {
    var given = parameters();
    var from = given.text("ecoscan.newFrom", newFrom);
    var patch = given.text("ecoscan.newFromPatch", newFromPatch);
    if (from.isPresent() && patch.isPresent()) {
      throw new GateException(
          new Text(
              "ecoscan.newFrom and ecoscan.newFromPatch exclude each other.",
              "ecoscan.newFrom et ecoscan.newFromPatch s'excluent."));
    }
    var finder = new ChangeFinder(base);
    var changes = Changes.ALL;
    if (from.isPresent()) {
      changes = finder.since(from.get().value());
    } else if (patch.isPresent()) {
      changes = finder.in(Path.of(patch.get().value()));
    }
    var isWhole = given.toggle("ecoscan.wholeFiles", wholeFiles).map(Parameters.Given::value);
    var baseline = BaselineFile.find(given.text("ecoscan.baseline", baselineFile), base, session());
    return new Scope(baseline.read(), isWhole.orElse(false) ? changes.wholeFiles() : changes);
  }
}

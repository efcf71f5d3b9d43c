package io.github.ecoscan.maven;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.engine.WholeGate;
import io.github.ecoscan.gate.GateException;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.report.Merge;
import io.github.ecoscan.report.ReportReader;
import io.github.ecoscan.report.ReportView;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Merges the reports that the modules have in {@code target/ecoscan} into one at the root, scanning
 * nothing, and fails when the whole does not pass: {@code mvn verify ecoscan:aggregate}, or after
 * modules that were built one by one. What {@code maxFindings} and {@code maxImpact} tolerate is
 * for the whole here. A build of all modules needs it not for the report: {@code check} and {@code
 * scan} write that themselves.
 *
 * @since 0.1.0
 */
@Mojo(name = "aggregate", aggregator = true, threadSafe = true)
public final class AggregateMojo extends GateMojo {

  /**
   * Made by Maven.
   *
   * @param repositories where jars come from
   */
  @Inject
  public AggregateMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void work() throws IOException, ConfigException, GateException, MojoFailureException {
    var rules = rules();
    var settings = settings(rules).build();
    var language = language(settings);
    var reports = reports();
    if (reports.isEmpty()) {
      getLog().info(new Text("no reports to merge", "aucun rapport à réunir").in(language));
      return;
    }
    var root = session().getTopLevelProject();
    var base = new Reactor(session()).root();
    var merged = Merge.of(root.getArtifactId(), reports);
    var report = new WholeGate(settings, scope(base), base).judge(merged);
    var charset = Encoding.of(root.getProperties().getProperty("project.build.sourceEncoding"));
    var view = new ReportView(report, rules, language, base, charset);
    var whole = new BuildReport(view, settings.reports(), MergedReport.folder(root));
    whole.publish(getLog());
    if (whole.isBlocked()) {
      throw new MojoFailureException(whole.reason());
    }
    getLog().info(new Text("Report: " + whole.file(), "Rapport : " + whole.file()).in(language));
  }

  private List<ScanReport> reports() throws IOException {
    var reports = new ArrayList<ScanReport>();
    for (var module : session().getAllProjects()) {
      var file = MergedReport.file(module);
      // the one at the root is what is written here
      if (!module.getPackaging().equals("pom") && Files.isRegularFile(file)) {
        reports.add(ReportReader.read(file));
      }
    }
    return reports;
  }
}

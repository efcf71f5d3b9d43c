package io.github.ecoscan.maven;

import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.report.ConsoleReport;
import io.github.ecoscan.report.JsonReport;
import io.github.ecoscan.report.Merge;
import io.github.ecoscan.report.ReportReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Merges the reports that the modules have in {@code target/ecoscan} into one at the root, scanning
 * nothing: {@code mvn verify ecoscan:aggregate}, or after modules that were built one by one. A
 * build of all modules needs it not: {@code check} and {@code scan} write that report themselves.
 *
 * @since 0.1.0
 */
@Mojo(name = "aggregate", aggregator = true, threadSafe = true)
public final class AggregateMojo extends AbstractMojo {

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** The language of the report: French for {@code fr}, English for any other. */
  @Parameter(property = "ecoscan.locale", defaultValue = "${user.language}")
  private String locale;

  @Override
  public void execute() throws MojoExecutionException {
    var language = Locale.forLanguageTag(locale.replace('_', '-'));
    var root = session.getTopLevelProject();
    try {
      var reports = reports();
      if (reports.isEmpty()) {
        getLog().info(new Text("no reports to merge", "aucun rapport à réunir").in(language));
        return;
      }
      var merged = Merge.of(root.getArtifactId(), reports);
      var file = MergedReport.file(root);
      JsonReport.write(merged, language, file);
      var text = new StringBuilder();
      var usual = ModuleReport.commands(file);
      new ConsoleReport(language, false, new Reactor(session).root(), StandardCharsets.UTF_8, usual)
          .write(merged, text);
      text.toString().lines().forEach(getLog()::info);
      getLog().info(new Text("Report: " + file, "Rapport : " + file).in(language));
    } catch (IOException e) {
      throw new MojoExecutionException(e.toString(), e);
    }
  }

  private List<ScanReport> reports() throws IOException {
    var reports = new ArrayList<ScanReport>();
    for (var module : session.getAllProjects()) {
      var file = MergedReport.file(module);
      // the one at the root is what is written here
      if (!module.getPackaging().equals("pom") && Files.isRegularFile(file)) {
        reports.add(ReportReader.read(file));
      }
    }
    return reports;
  }
}

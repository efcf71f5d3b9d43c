package io.github.ecoscan.maven;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.report.ConsoleReport;
import io.github.ecoscan.report.Merge;
import io.github.ecoscan.report.ReportReader;
import io.github.ecoscan.report.ReportView;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
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

  /** The reports to write; {@code json} always, and what {@code check} can write besides. */
  @Parameter(property = "ecoscan.formats", defaultValue = Formats.USUAL)
  private List<String> formats;

  /** How many findings the log shows at most; the reports have all. */
  @Parameter(property = "ecoscan.maxConsole", defaultValue = "20")
  private int maxConsole;

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
      var wanted = Formats.of(Parameters.of(session), formats);
      var merged = Merge.of(root.getArtifactId(), reports);
      var base = new Reactor(session).root();
      var charset = Encoding.of(root.getProperties().getProperty("project.build.sourceEncoding"));
      var rules = RuleSet.load(getClass().getClassLoader());
      wanted.write(
          new ReportView(merged, rules, language, base, charset), MergedReport.folder(root));
      var file = MergedReport.folder(root).resolve(wanted.readable().fileName());
      var text = new StringBuilder();
      var usual = ModuleReport.commands(file);
      new ConsoleReport(language, false, base, charset, usual, maxConsole).write(merged, text);
      text.toString().lines().forEach(getLog()::info);
      getLog().info(new Text("Report: " + file, "Rapport : " + file).in(language));
    } catch (ConfigException e) {
      throw new MojoExecutionException(e.in(language), e);
    } catch (IOException e) {
      throw ScanMojo.unwritable(e, language);
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

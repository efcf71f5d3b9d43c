package io.github.ecoscan.maven;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.SettingsBuilder;
import io.github.ecoscan.engine.ScanRequest;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.report.ReportView;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** What the goals share that write reports. */
abstract class ReportingMojo extends SettingsMojo {

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  /**
   * The reports to write: {@code json} (always), {@code sarif}, {@code gitlab}, {@code checkstyle},
   * {@code sonar}, {@code github}, {@code github-summary}, {@code rdjson}, {@code markdown}, {@code
   * junit}, {@code spotbugs}, {@code html}. Without it the configuration file decides, and then
   * {@code json,sarif,html}.
   */
  @Parameter(property = "ecoscan.formats")
  private List<String> formats = List.of();

  /** Where the reports go: {@code ecoscan.json}, {@code ecoscan.sarif}… */
  @Parameter(
      property = "ecoscan.outputDirectory",
      defaultValue = "${project.build.directory}/ecoscan")
  private File outputDirectory;

  /**
   * How many findings the log shows of a module at most; the reports have all. Without it the
   * configuration file decides, and then 20.
   */
  @Parameter(property = "ecoscan.maxConsole")
  private String maxConsole;

  /**
   * Whether the log has the verdict only. Off, unless the configuration file says otherwise. Wins
   * over {@code verbose}.
   */
  @Parameter(property = "ecoscan.quiet")
  private Boolean quiet;

  /**
   * Whether the log also has the page of each rule that found something. Off, unless the
   * configuration file says otherwise.
   */
  @Parameter(property = "ecoscan.verbose")
  private Boolean explainFindings;

  /**
   * Made by Maven.
   *
   * @param repositories where jars come from
   */
  ReportingMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void addTo(SettingsBuilder settings) {
    var given = parameters();
    given.list("ecoscan.formats", formats).ifPresent(list -> list.to(settings::formats));
    given.text("ecoscan.maxConsole", maxConsole).ifPresent(most -> most.to(settings::maxConsole));
    given.toggle("ecoscan.quiet", quiet).ifPresent(on -> on.to(settings::quiet));
    given.toggle("ecoscan.verbose", explainFindings).ifPresent(on -> on.to(settings::verbose));
  }

  /** Tells what was found in this module, and adds it to the report of the whole build. */
  final BuildReport publish(ScanRequest request, ScanReport found)
      throws IOException, ConfigException {
    var part = new MergedReport.Part(found, request, language(request.settings()));
    var view =
        new ReportView(found, part.rules(), part.locale(), request.base(), request.charset());
    var folder = file("ecoscan.outputDirectory", outputDirectory);
    var report = new BuildReport(view, request.settings().reports(), folder);
    report.publish(getLog());
    MergedReport.of(session(), getLog()).add(project(), execution, part);
    return report;
  }

  /** Has nothing to tell of this module. */
  final void passBy() throws IOException {
    MergedReport.of(session(), getLog()).pass(project(), execution);
  }
}

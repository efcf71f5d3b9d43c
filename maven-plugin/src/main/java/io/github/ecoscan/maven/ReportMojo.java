package io.github.ecoscan.maven;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.SettingsBuilder;
import io.github.ecoscan.engine.Scan;
import io.github.ecoscan.engine.ScanRequest;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Does what {@code check} does, but never fails on what it finds.
 *
 * @since 0.1.0
 */
@Mojo(name = "scan", threadSafe = true)
public final class ReportMojo extends ScanMojo {

  /**
   * The reports to write: {@code json} (always), {@code sarif}, {@code gitlab}, {@code checkstyle},
   * {@code sonar}, {@code github}, {@code github-summary}, {@code rdjson}, {@code markdown}, {@code
   * junit}, {@code spotbugs}, {@code html}.
   */
  @Parameter(property = "ecoscan.formats", defaultValue = Formats.USUAL)
  private List<String> formats;

  /** Where the reports go: {@code ecoscan.json}, {@code ecoscan.sarif}… */
  @Parameter(
      property = "ecoscan.outputDirectory",
      defaultValue = "${project.build.directory}/ecoscan")
  private File outputDirectory;

  /** How many findings the log shows of a module at most; the reports have all. */
  @Parameter(property = "ecoscan.maxConsole", defaultValue = "20")
  private int maxConsole;

  /**
   * Made by Maven.
   *
   * @param repositories where jars come from
   */
  @Inject
  public ReportMojo(RepositorySystem repositories) {
    super(repositories);
  }

  @Override
  void addTo(SettingsBuilder settings) {
    settings.failOn("scan", "never").failOnAnalysisError("scan", false);
  }

  @Override
  void run(ScanRequest request, Locale language) throws IOException, ConfigException {
    var wanted = Formats.of(parameters(), formats);
    var found = new Scan(new LogProgress(getLog(), language)).run(request);
    new ModuleReport(
            request,
            found,
            language,
            file("ecoscan.outputDirectory", outputDirectory),
            wanted,
            number("ecoscan.maxConsole", maxConsole))
        .publish(getLog());
    MergedReport.of(session()).add(project(), found, request, language, wanted);
  }
}

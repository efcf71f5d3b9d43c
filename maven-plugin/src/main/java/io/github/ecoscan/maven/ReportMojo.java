package io.github.ecoscan.maven;

import io.github.ecoscan.config.SettingsBuilder;
import io.github.ecoscan.engine.Scan;
import io.github.ecoscan.engine.ScanRequest;
import java.io.File;
import java.io.IOException;
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

  /** Where the report {@code ecoscan.json} goes. */
  @Parameter(
      property = "ecoscan.outputDirectory",
      defaultValue = "${project.build.directory}/ecoscan")
  private File outputDirectory;

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
  void run(ScanRequest request, Locale language) throws IOException {
    var found = new Scan().run(request);
    new ModuleReport(request, found, language, file("ecoscan.outputDirectory", outputDirectory))
        .publish(getLog());
    MergedReport.of(session()).add(project(), found, request, language);
  }
}

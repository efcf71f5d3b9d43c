package io.github.ecoscan.maven;

import io.github.ecoscan.engine.ScanRequest;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.report.Merge;
import io.github.ecoscan.report.ReportFormat;
import io.github.ecoscan.report.ReportView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The report of all modules of a build, at its root. Each module that is done adds itself, so the
 * last one completes it, whatever the order, and a build that fails leaves what was done. An
 * aggregating goal could not do that: it runs before the modules, or stops parallel builds.
 *
 * @param reports those of the modules done so far, by module; shared by all of them
 */
record MergedReport(MavenSession session, Map<String, ScanReport> reports) {

  static MergedReport of(MavenSession session) {
    // modules that use other versions of this plugin have classes of their own, and a report too
    var key = ScanReport.class.getName() + "@" + System.identityHashCode(ScanReport.class);
    var request = session.getRequest();
    synchronized (request) {
      @SuppressWarnings("unchecked") // the key is used here only
      var reports =
          (Map<String, ScanReport>)
              request.getData().computeIfAbsent(key, name -> new TreeMap<String, ScanReport>());
      return new MergedReport(session, reports);
    }
  }

  /** Adds a module's report, and writes those there are; nothing in a build of one module. */
  void add(MavenProject module, ScanReport report, ScanRequest request, Locale locale)
      throws IOException {
    if (session.getProjects().size() < 2) {
      return;
    }
    // one at a time: the last to write has seen all
    synchronized (reports) {
      reports.put(module.getId(), report);
      var root = session.getTopLevelProject();
      var merged = Merge.of(root.getArtifactId(), List.copyOf(reports.values()));
      var view = new ReportView(merged, request.rules(), locale, request.base(), request.charset());
      ReportFormat.JSON.write(view, file(root));
    }
  }

  /** Where a module's report is when nobody chose another place. */
  static Path file(MavenProject module) {
    return Path.of(module.getBuild().getDirectory())
        .resolve("ecoscan")
        .resolve(ReportFormat.JSON.fileName());
  }
}

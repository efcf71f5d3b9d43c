package io.github.ecoscan.maven;

import io.github.ecoscan.engine.RuleChoice;
import io.github.ecoscan.engine.ScanRequest;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.report.Merge;
import io.github.ecoscan.report.ReportFormat;
import io.github.ecoscan.report.ReportView;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * The report of all modules of a build, at its root. The last module writes it, whichever that is;
 * when a build ends before, the end of the build does, so that what was done is there. An
 * aggregating goal could not do that: it runs before the modules, or stops parallel builds.
 */
final class MergedReport {
  private final MavenSession session;
  private final Log log;
  // by the modules' names, so that the order they were done in does not matter
  private final TreeMap<String, Part> parts = new TreeMap<>();
  private final Set<String> done = new TreeSet<>();
  private boolean isWritten = true;

  /** What a module adds: a report, what was asked for, and the language. */
  record Part(ScanReport report, ScanRequest request, Locale locale) {
    RuleSet rules() {
      return RuleChoice.of(request.rules(), request.settings(), request.javaLevel());
    }

    Formats formats() {
      return Formats.of(request.settings().reports());
    }
  }

  private MergedReport(MavenSession session, Log log) {
    this.session = session;
    this.log = log;
  }

  /** The one report that a build has. */
  static MergedReport of(MavenSession session, Log log) {
    // modules that use other versions of this plugin have classes of their own, and a report too
    var key = Part.class.getName() + "@" + System.identityHashCode(Part.class);
    var request = session.getRequest();
    synchronized (request) {
      var known = (MergedReport) request.getData().get(key);
      if (known != null) {
        return known;
      }
      var report = new MergedReport(session, log);
      request.getData().put(key, report);
      SessionEnd.of(request).then(report::finish);
      return report;
    }
  }

  /** Adds what was found in a module, and writes the report if it was the last. */
  void add(MavenProject module, MojoExecution execution, Part part) throws IOException {
    if (session.getProjects().size() < 2) {
      return;
    }
    synchronized (this) {
      parts.put(module.getId(), part);
      isWritten = false;
    }
    pass(module, execution);
  }

  /** Counts a module that has nothing to add, and writes the report if it was the last. */
  synchronized void pass(MavenProject module, MojoExecution execution) throws IOException {
    done.add(module.getId());
    if (done.containsAll(new Awaited(session, execution).modules())) {
      write();
    }
  }

  private synchronized void finish() {
    try {
      write();
    } catch (IOException e) {
      // the build has a verdict already
      log.error(text("cannot write ", "écriture impossible\u00a0: ") + e.getMessage());
    }
  }

  private void write() throws IOException {
    if (isWritten) {
      return;
    }
    var root = session.getTopLevelProject();
    var reports = parts.values().stream().map(Part::report).toList();
    var merged = Merge.of(root.getArtifactId(), reports);
    var first = parts.firstEntry().getValue();
    var request = first.request();
    var view = new ReportView(merged, rules(), first.locale(), request.base(), request.charset());
    formats().write(view, folder(root));
    isWritten = true;
    var file = folder(root).resolve(formats().readable().fileName());
    log.info(text("Report of all modules: ", "Rapport de tous les modules\u00a0: ") + file);
  }

  private String text(String en, String fr) {
    return new Text(en, fr).in(parts.firstEntry().getValue().locale());
  }

  /** The rules that ran in some module. */
  private RuleSet rules() {
    var ran =
        parts.values().stream()
            .flatMap(part -> part.rules().names().stream())
            .collect(Collectors.toSet());
    return parts.firstEntry().getValue().request().rules().only(rule -> ran.contains(rule.name()));
  }

  /** All that some module asks for. */
  private Formats formats() {
    return parts.values().stream().map(Part::formats).reduce(Formats::and).orElseThrow();
  }

  /** Where a module's report is when nobody chose another place. */
  static Path file(MavenProject module) {
    return folder(module).resolve(ReportFormat.JSON.fileName());
  }

  static Path folder(MavenProject module) {
    return Path.of(module.getBuild().getDirectory()).resolve("ecoscan");
  }
}

package io.github.ecoscan.maven;

import io.github.ecoscan.engine.RuleChoice;
import io.github.ecoscan.engine.ScanRequest;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.report.Merge;
import io.github.ecoscan.report.ReportFormat;
import io.github.ecoscan.report.ReportView;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The report of all modules of a build, at its root. Each module that is done adds itself, so the
 * last one completes it, whatever the order, and a build that fails leaves what was done. An
 * aggregating goal could not do that: it runs before the modules, or stops parallel builds.
 *
 * @param parts the modules done so far, by their names; shared by all of them
 */
record MergedReport(MavenSession session, Map<String, Part> parts) {

  /** What a module adds: the rules that ran, and the formats that are wanted, besides a report. */
  private record Part(ScanReport report, RuleSet rules, Formats formats) {}

  static MergedReport of(MavenSession session) {
    // modules that use other versions of this plugin have classes of their own, and a report too
    var key = Part.class.getName() + "@" + System.identityHashCode(Part.class);
    var request = session.getRequest();
    synchronized (request) {
      @SuppressWarnings("unchecked") // the key is used here only
      var parts =
          (Map<String, Part>)
              request.getData().computeIfAbsent(key, name -> new TreeMap<String, Part>());
      return new MergedReport(session, parts);
    }
  }

  /** Adds a module's report, and writes those there are; nothing in a build of one module. */
  void add(
      MavenProject module, ScanReport report, ScanRequest request, Locale locale, Formats formats)
      throws IOException {
    if (session.getProjects().size() < 2) {
      return;
    }
    var rules = RuleChoice.of(request.rules(), request.settings(), request.javaLevel());
    // one at a time: the last to write has seen all
    synchronized (parts) {
      parts.put(module.getId(), new Part(report, rules, formats));
      var root = session.getTopLevelProject();
      var reports = parts.values().stream().map(Part::report).toList();
      var merged = Merge.of(root.getArtifactId(), reports);
      var view = new ReportView(merged, rules(request), locale, request.base(), request.charset());
      formats().write(view, folder(root));
    }
  }

  /** The rules that ran in some module: which one is the last is chance. */
  private RuleSet rules(ScanRequest request) {
    var ran =
        parts.values().stream()
            .flatMap(part -> part.rules().names().stream())
            .collect(Collectors.toSet());
    return request.rules().only(rule -> ran.contains(rule.name()));
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

package io.github.ecoscan.maven;

import io.github.ecoscan.config.ConfigException;
import io.github.ecoscan.config.ConfigProblem;
import io.github.ecoscan.config.Suggestions;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.report.ReportFormat;
import io.github.ecoscan.report.ReportView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The reports to write, besides the one that other goals read. */
record Formats(Set<ReportFormat> chosen) {
  /** What is written where nobody chooses: for programs, for code scanning, for people. */
  static final String USUAL = "json,sarif,html";

  private static final String PARAMETER = "ecoscan.formats";
  private static final Text UNKNOWN =
      new Text("unknown report format", "format de rapport inconnu");

  static Formats of(Parameters parameters, List<String> configured) throws ConfigException {
    var given = parameters.list(PARAMETER, configured);
    var origin = given.map(Parameters.Given::origin).orElse(PARAMETER);
    var labels = given.map(Parameters.Given::value).orElse(List.of());
    var chosen = EnumSet.of(ReportFormat.JSON);
    var problems = new ArrayList<ConfigProblem>();
    for (var label : labels) {
      var format = ReportFormat.of(label.strip());
      format.ifPresent(chosen::add);
      if (format.isEmpty()) {
        problems.add(
            new ConfigProblem(
                origin, 0, Suggestions.unknown(UNKNOWN, label, ReportFormat.labels())));
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return new Formats(chosen);
  }

  /** These and others. */
  Formats and(Formats others) {
    var all = EnumSet.copyOf(chosen);
    all.addAll(others.chosen);
    return new Formats(all);
  }

  /** The report that a person opens. */
  ReportFormat readable() {
    return chosen.contains(ReportFormat.HTML) ? ReportFormat.HTML : ReportFormat.JSON;
  }

  /** Writes all of them to a folder. */
  void write(ReportView view, Path folder) throws IOException {
    for (var format : chosen) {
      format.write(view, folder.resolve(format.fileName()));
    }
  }
}

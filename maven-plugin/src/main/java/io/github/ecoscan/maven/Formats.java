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
  private static final String PARAMETER = "ecoscan.formats";
  private static final Text UNKNOWN =
      new Text("unknown report format", "format de rapport inconnu");

  static Formats of(List<String> labels) throws ConfigException {
    var chosen = EnumSet.of(ReportFormat.JSON);
    var problems = new ArrayList<ConfigProblem>();
    for (var label : labels) {
      var format = ReportFormat.of(label.strip());
      format.ifPresent(chosen::add);
      if (format.isEmpty()) {
        problems.add(
            new ConfigProblem(
                PARAMETER, 0, Suggestions.unknown(UNKNOWN, label, ReportFormat.labels())));
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
    return new Formats(chosen);
  }

  /** Writes all of them to a folder. */
  void write(ReportView view, Path folder) throws IOException {
    for (var format : chosen) {
      format.write(view, folder.resolve(format.fileName()));
    }
  }
}

package io.github.ecoscan.maven;

import io.github.ecoscan.config.ReportSettings;
import io.github.ecoscan.report.ReportFormat;
import io.github.ecoscan.report.ReportView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** The reports to write, with the one that other goals read. */
record Formats(Set<ReportFormat> chosen) {

  static Formats of(ReportSettings settings) {
    var chosen = EnumSet.of(ReportFormat.JSON);
    chosen.addAll(settings.formats());
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

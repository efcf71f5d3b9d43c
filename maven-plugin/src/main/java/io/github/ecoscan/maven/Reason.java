package io.github.ecoscan.maven;

import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.report.RuleStatistics;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Why a build fails, where to read on, and the three ways out.
 *
 * @param file the report that a person opens
 */
record Reason(ScanReport report, Path file) {

  String in(Locale locale) {
    if (report.blocking().isEmpty()) {
      return new Text(
              "ecoscan: not everything could be analysed, and failOnAnalysisError is on.\nReport: "
                  + file,
              "ecoscan : tout n'a pas pu être analysé, et failOnAnalysisError est activé.\n"
                  + "Rapport : "
                  + file)
          .in(locale);
    }
    var count = report.blocking().size();
    var rules = RuleStatistics.most(report, locale);
    var en = count == 1 ? "1 blocking finding" : count + " blocking findings";
    var fr = count == 1 ? "1 constat bloquant" : count + " constats bloquants";
    return new Text(
            """
            ecoscan: %s (%s).
            Report: %s
            Fix them (mvn ecoscan:fix makes the safe fixes), suppress them \
            (// ecoscan:ignore RULE -- REASON), or accept them (mvn ecoscan:baseline) \
            and fail on new ones only.\
            """
                .formatted(en, rules, file),
            """
            ecoscan : %s (%s).
            Rapport : %s
            Corrigez (mvn ecoscan:fix fait les corrections sûres), ignorez \
            (// ecoscan:ignore RÈGLE -- RAISON), ou acceptez l'existant (mvn ecoscan:baseline) \
            pour n'échouer que sur les nouveaux constats.\
            """
                .formatted(fr, rules, file))
        .in(locale);
  }
}

package io.github.ecoscan.report;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Pages made of sample reports. */
final class ReportSamples {
  private ReportSamples() {}

  static String html(ScanReport report, Locale locale, Path base) {
    var view =
        new ReportView(
            report,
            RuleSet.load(ReportSamples.class.getClassLoader()),
            locale,
            base,
            StandardCharsets.UTF_8);
    var out = new StringWriter();
    try {
      HtmlReport.write(view, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Many findings in many modules and files, all of them worded differently, with paths. */
  static List<Finding> many(int count) {
    var findings = new ArrayList<Finding>();
    for (var i = 0; i < count; i++) {
      findings.add(one(i));
    }
    return List.copyOf(findings);
  }

  private static Finding one(int i) {
    var severities = Severity.values();
    var families = Family.values();
    var confidences = Confidence.values();
    var file =
        "module-%d/src/main/java/com/example/large/part%d/SomeLongerServiceName%d.java"
            .formatted(i % 613 % 7, i % 613 % 41, i % 613);
    var symbol =
        "com.example.large.part%d.SomeLongerServiceName%d#handle(String,List)"
            .formatted(i % 613 % 41, i % 613);
    var called = new Text("calls " + symbol, "appelle " + symbol);
    return new Finding(
        "rule-number-" + i % 37,
        families[i % families.length],
        severities[i % severities.length],
        confidences[i % confidences.length],
        i % 5 == 0 ? Tier.PREVIEW : Tier.STABLE,
        new Text(
            "`SomeRepository.findByIdAndName%d` queries the database for each element of `rows%d`"
                .formatted(i, i),
            "`SomeRepository.findByIdAndName%d` interroge la base de données pour chaque élément de `rows%d`"
                .formatted(i, i)),
        file,
        new Span(1 + i % 900, 5, 1 + i % 900, 45),
        symbol,
        List.of(new Step(file, 12, symbol, called), new Step(file, 40, symbol, called)),
        Repetition.ONCE,
        "%016x".formatted(i),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        i % 3 == 0 ? Standing.BASELINE : Standing.NEW);
  }
}

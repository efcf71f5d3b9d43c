package io.github.ecoscan.report;

import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.ScanReport;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** JUnit's XML: a test case for each rule that ran, failed where findings block. */
final class JUnitReport {
  private final ScanReport report;
  private final Words words;
  private final Set<Finding> blocking;
  private final TreeMap<String, Family> rules = new TreeMap<>();
  private final TreeMap<String, List<Finding>> findings;

  private JUnitReport(ReportView view) {
    this.report = view.report();
    this.words = new Words(view.locale());
    this.blocking = new HashSet<>(report.blocking());
    this.findings =
        Shown.all(report).stream()
            .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
    view.rules().entries().forEach(rule -> rules.put(rule.name(), rule.spec().family()));
    findings.forEach((rule, found) -> rules.put(rule, found.get(0).family()));
  }

  static void write(ReportView view, Writer out) throws IOException {
    new JUnitReport(view).write(new XmlWriter(out));
  }

  private void write(XmlWriter xml) throws IOException {
    var failed = blocking.stream().map(Finding::rule).distinct().count();
    xml.start("testsuites");
    figures(xml, failed);
    xml.start("testsuite");
    figures(xml, failed);
    xml.attribute("skipped", 0);
    for (var rule : rules.entrySet()) {
      xml.start("testcase");
      xml.attribute("name", rule.getKey());
      xml.attribute("classname", "ecoscan." + rule.getValue().label());
      results(xml, findings.getOrDefault(rule.getKey(), List.of()));
      xml.end();
    }
    if (!report.failures().isEmpty()) {
      // not errors: the gate lets them pass, and so must whoever reads this
      var lines = report.failures().stream().map(words::failure);
      xml.element("system-err", lines.collect(Collectors.joining("\n")));
    }
    xml.end();
    xml.end();
  }

  private void figures(XmlWriter xml, long failed) throws IOException {
    xml.attribute("name", "ecoscan");
    xml.attribute("tests", rules.size());
    xml.attribute("failures", failed);
    xml.attribute("errors", 0);
  }

  private void results(XmlWriter xml, List<Finding> found) throws IOException {
    var failing = found.stream().filter(blocking::contains).toList();
    if (!failing.isEmpty()) {
      xml.start("failure");
      xml.attribute("message", words.say("junit.blocking", failing.size()));
      xml.attribute("type", failing.get(0).severity().label());
      xml.endWith(lines(failing));
    }
    var others = found.stream().filter(finding -> !blocking.contains(finding)).toList();
    if (!others.isEmpty()) {
      xml.element("system-out", lines(others));
    }
  }

  private String lines(List<Finding> found) {
    return found.stream().map(this::line).collect(Collectors.joining("\n"));
  }

  private String line(Finding finding) {
    var span = finding.span();
    return "%s:%d:%d: %s"
        .formatted(
            Printable.text(finding.file()),
            span.line(),
            span.column(),
            words.of(finding.message()));
  }
}

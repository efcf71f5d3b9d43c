package io.github.ecoscan.report;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The XML of SpotBugs, for tools that read it: Jenkins' Warnings plugin, the window of SpotBugs.
 * Methods are left out: SpotBugs wants their descriptors, and sources alone do not always give
 * them.
 */
final class SpotBugsReport {
  private static final String CATEGORY = "PERFORMANCE";
  private static final String CODE = "ECO";
  private static final String VERSION = "4.10.4";

  private final ReportView view;
  private final XmlWriter xml;

  private SpotBugsReport(ReportView view, XmlWriter xml) {
    this.view = view;
    this.xml = xml;
  }

  static void write(ReportView view, Writer out) throws IOException {
    new SpotBugsReport(view, new XmlWriter(out)).write();
  }

  private void write() throws IOException {
    var findings = Shown.all(view.report());
    xml.start("BugCollection");
    // no time of day: equal scans give equal bytes
    attributes(
        "version", VERSION, "sequence", 0, "timestamp", 0, "analysisTimestamp", 0, "release", "");
    xml.start("Project");
    attributes("projectName", view.report().project());
    var folders = new TreeSet<String>();
    findings.forEach(finding -> folders.add(BinaryName.of(finding).folder()));
    // from the scanned root, as in all reports: equal scans give equal bytes wherever they run
    for (var folder : folders) {
      xml.element("SrcDir", folder.isEmpty() ? "." : folder);
    }
    xml.end();
    var rules = new TreeMap<String, Finding>();
    for (var finding : findings) {
      bug(finding);
      rules.putIfAbsent(finding.rule(), finding);
    }
    xml.start("BugCategory");
    attributes("category", CATEGORY);
    xml.element("Description", CATEGORY);
    xml.end();
    for (var finding : rules.values()) {
      pattern(finding);
    }
    xml.start("BugCode");
    attributes("abbrev", CODE);
    xml.element("Description", "ecoscan");
    xml.end();
    xml.start("Errors");
    attributes("errors", 0, "missingClasses", 0);
    xml.end();
    xml.end();
  }

  private void bug(Finding finding) throws IOException {
    var name = BinaryName.of(finding);
    xml.start("BugInstance");
    attributes(
        "type",
        type(finding.rule()),
        "priority",
        priority(finding.confidence()),
        "rank",
        rank(finding.severity()),
        "abbrev",
        CODE,
        "category",
        CATEGORY,
        "instanceHash",
        finding.fingerprint());
    xml.element("ShortMessage", title(finding));
    xml.element("LongMessage", finding.message().in(view.locale()));
    xml.start("Class");
    attributes("classname", name.type(), "primary", true);
    line(finding, name, false);
    xml.end();
    line(finding, name, true);
    xml.end();
  }

  private void line(Finding finding, BinaryName name, boolean isPrimary) throws IOException {
    xml.start("SourceLine");
    attributes(
        "classname",
        name.type(),
        "start",
        finding.span().line(),
        "end",
        finding.span().endLine(),
        "sourcefile",
        name.file(),
        "sourcepath",
        name.path());
    if (isPrimary) {
      attributes("primary", true);
    }
    xml.end();
  }

  private void pattern(Finding finding) throws IOException {
    xml.start("BugPattern");
    attributes("type", type(finding.rule()), "abbrev", CODE, "category", CATEGORY);
    xml.element("ShortDescription", title(finding));
    xml.element("Details", title(finding));
    xml.end();
  }

  private void attributes(Object... namesAndValues) throws IOException {
    for (var i = 0; i < namesAndValues.length; i += 2) {
      xml.attribute((String) namesAndValues[i], namesAndValues[i + 1]);
    }
  }

  private String title(Finding finding) {
    return view.rules()
        .find(finding.rule())
        .map(RuleSet.Entry::page)
        .map(page -> page.title().in(view.locale()))
        .orElse(finding.rule());
  }

  /** {@code ECOSCAN_SQL_IN_LOOP}: patterns are named like constants. */
  private static String type(String rule) {
    return "ECOSCAN_" + rule.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /** What SpotBugs calls a priority is how sure it is. */
  private static int priority(Confidence confidence) {
    return switch (confidence) {
      case HIGH -> 1;
      case MEDIUM -> 2;
      case LOW -> 3;
    };
  }

  /** The last of the ranks that SpotBugs calls scariest, scary, troubling, of concern. */
  private static int rank(Severity severity) {
    return switch (severity) {
      case CRITICAL -> 4;
      case MAJOR -> 9;
      case MINOR -> 14;
      case INFO -> 20;
    };
  }
}

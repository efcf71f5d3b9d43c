package io.github.ecoscan.report;

import io.github.ecoscan.model.Finding;
import java.io.IOException;
import java.io.Writer;

/** The XML of Checkstyle, which Jenkins' Warnings plugin and many others read. */
final class CheckstyleReport {
  private CheckstyleReport() {}

  static void write(ReportView view, Writer out) throws IOException {
    var xml = new XmlWriter(out);
    xml.start("checkstyle");
    var file = "";
    for (var finding : Shown.all(view.report())) {
      if (!finding.file().equals(file)) {
        if (!file.isEmpty()) {
          xml.end();
        }
        file = finding.file();
        xml.start("file");
        xml.attribute("name", file);
      }
      error(xml, finding, view);
    }
    if (!file.isEmpty()) {
      xml.end();
    }
    xml.end();
  }

  private static void error(XmlWriter xml, Finding finding, ReportView view) throws IOException {
    xml.start("error");
    xml.attribute("line", finding.span().line());
    xml.attribute("column", finding.span().column());
    xml.attribute("severity", Shown.level(finding.severity(), "error", "warning", "info"));
    xml.attribute("message", finding.message().in(view.locale()));
    // Jenkins takes what precedes the last dot for a package, and its last part for the category
    xml.attribute("source", "ecoscan." + finding.family().label() + "." + finding.rule());
    xml.end();
  }
}

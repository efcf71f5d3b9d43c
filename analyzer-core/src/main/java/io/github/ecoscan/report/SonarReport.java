package io.github.ecoscan.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Step;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * SonarQube's generic issues in the form of 10.3 and later, for {@code
 * sonar.externalIssuesReportPaths}. There is no effort: nobody has measured one.
 */
final class SonarReport {
  private final ReportView view;
  private final JsonWriter json;

  private SonarReport(ReportView view, Writer out) {
    this.view = view;
    this.json = new JsonWriter(new EscapingWriter(out));
    this.json.setFormattingStyle(FormattingStyle.PRETTY);
  }

  static void write(ReportView view, Writer out) throws IOException {
    new SonarReport(view, out).write(Shown.all(view.report()));
    out.write('\n');
  }

  private void write(List<Finding> findings) throws IOException {
    json.beginObject();
    json.name("rules").beginArray();
    var rules = new TreeMap<String, Finding>();
    // an impact belongs to the rule, a severity to each finding: the worst speaks for all
    for (var finding : findings) {
      rules.merge(
          finding.rule(), finding, BinaryOperator.maxBy(Comparator.comparing(Finding::severity)));
    }
    for (var finding : rules.values()) {
      rule(finding);
    }
    json.endArray();
    json.name("issues").beginArray();
    for (var finding : findings) {
      issue(finding);
    }
    json.endArray();
    json.endObject();
    json.flush();
  }

  private void rule(Finding finding) throws IOException {
    var words = RuleWords.of(finding.rule(), view);
    json.beginObject();
    json.name("id").value(finding.rule());
    json.name("name").value(words.title());
    json.name("description").value(words.summary());
    json.name("engineId").value("ecoscan");
    json.name("cleanCodeAttribute").value("EFFICIENT");
    json.name("impacts").beginArray().beginObject();
    json.name("softwareQuality").value("MAINTAINABILITY");
    // the levels that 10.3 knows; later ones added two
    json.name("severity").value(Shown.level(finding.severity(), "HIGH", "MEDIUM", "LOW"));
    json.endObject().endArray();
    json.endObject();
  }

  private void issue(Finding finding) throws IOException {
    json.beginObject();
    json.name("ruleId").value(finding.rule());
    json.name("primaryLocation").beginObject();
    json.name("message").value(finding.message().in(view.locale()));
    json.name("filePath").value(finding.file());
    json.name("textRange").beginObject();
    range(finding.span());
    json.endObject();
    json.endObject();
    if (!finding.path().isEmpty()) {
      json.name("secondaryLocations").beginArray();
      for (var step : finding.path()) {
        step(step);
      }
      json.endArray();
    }
    json.endObject();
  }

  /** Columns count from 0; SonarQube fails on an empty range, so the line stands for that. */
  private void range(Span span) throws IOException {
    json.name("startLine").value(span.line());
    if (span.line() < span.endLine() || span.column() < span.endColumn()) {
      json.name("endLine").value(span.endLine());
      json.name("startColumn").value(span.column() - 1);
      json.name("endColumn").value(span.endColumn() - 1);
    }
  }

  private void step(Step step) throws IOException {
    json.beginObject();
    json.name("message").value(step.note().in(view.locale()));
    json.name("filePath").value(step.file());
    json.name("textRange").beginObject();
    json.name("startLine").value(step.line());
    json.endObject();
    json.endObject();
  }
}

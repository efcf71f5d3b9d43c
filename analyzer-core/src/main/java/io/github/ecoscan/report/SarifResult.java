package io.github.ecoscan.report;

import com.google.gson.stream.JsonWriter;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.util.List;

/** Writes findings as SARIF's results, in order of their files. */
final class SarifResult {
  private final JsonWriter json;
  private final ReportView view;
  private final List<String> rules;
  private final SourceLines source;

  private String file = "";
  private List<String> hashes = List.of();

  SarifResult(JsonWriter json, ReportView view, List<String> rules) {
    this.json = json;
    this.view = view;
    this.rules = rules;
    this.source = SourceLines.of(view);
  }

  void write(Finding finding) throws IOException {
    json.beginObject();
    json.name("ruleId").value(finding.rule());
    json.name("ruleIndex").value(rules.indexOf(finding.rule()));
    json.name("level").value(SarifRule.level(finding));
    message("message", finding.message());
    json.name("locations").beginArray().beginObject();
    json.name("physicalLocation").beginObject();
    artifact(json, finding.file());
    region("region", finding.span());
    json.endObject();
    symbol(finding.symbol());
    json.endObject().endArray();
    fingerprints(finding);
    if (!finding.path().isEmpty()) {
      flow(finding.path());
    }
    suppressions(finding);
    if (finding.fix().isPresent()) {
      fix(finding.file(), finding.fix().get());
    }
    json.name("properties").beginObject();
    json.name("severity").value(finding.severity().label());
    json.name("confidence").value(finding.confidence().label());
    json.name("standing").value(finding.standing().label());
    json.endObject();
    json.endObject();
  }

  private void message(String name, Text text) throws IOException {
    json.name(name).beginObject();
    // SARIF would take [a](b) for a link
    json.name("text").value(SarifRule.cut(text.in(view.locale()).replace("](", "] (")));
    json.endObject();
  }

  /** A file with a line of it, or without one for 0. */
  static void place(JsonWriter json, String file, int line) throws IOException {
    json.beginObject();
    artifact(json, file);
    if (line > 0) {
      json.name("region").beginObject();
      json.name("startLine").value(line);
      json.endObject();
    }
    json.endObject();
  }

  private static void artifact(JsonWriter json, String file) throws IOException {
    json.name("artifactLocation").beginObject();
    json.name("uri").value(FileUri.of(file));
    json.name("uriBaseId").value("%SRCROOT%");
    json.endObject();
  }

  private void region(String name, Span span) throws IOException {
    json.name(name).beginObject();
    json.name("startLine").value(span.line());
    json.name("startColumn").value(span.column());
    json.name("endLine").value(span.endLine());
    json.name("endColumn").value(span.endColumn());
    json.endObject();
  }

  private void symbol(String symbol) throws IOException {
    json.name("logicalLocations").beginArray().beginObject();
    json.name("fullyQualifiedName").value(symbol);
    json.endObject().endArray();
  }

  private void fingerprints(Finding finding) throws IOException {
    if (!finding.file().equals(file)) {
      file = finding.file();
      hashes = source.hashes(file);
    }
    json.name("partialFingerprints").beginObject();
    if (finding.span().line() <= hashes.size()) {
      json.name("primaryLocationLineHash").value(hashes.get(finding.span().line() - 1));
    }
    json.name("ecoscan/v1").value(finding.fingerprint());
    json.endObject();
  }

  private void flow(List<Step> path) throws IOException {
    json.name("codeFlows").beginArray().beginObject();
    json.name("threadFlows").beginArray().beginObject();
    json.name("locations").beginArray();
    for (var step : path) {
      json.beginObject();
      json.name("location").beginObject();
      json.name("physicalLocation");
      place(json, step.file(), step.line());
      symbol(step.symbol());
      message("message", step.note());
      json.endObject();
      json.endObject();
    }
    json.endArray();
    json.endObject().endArray();
    json.endObject().endArray();
  }

  /** An empty list says that somebody looked, and that the finding stands. */
  private void suppressions(Finding finding) throws IOException {
    json.name("suppressions").beginArray();
    if (finding.suppression().isPresent()) {
      json.beginObject();
      json.name("kind").value("inSource");
      json.name("justification").value(finding.suppression().get().reason());
      json.endObject();
    }
    if (finding.standing() == Standing.BASELINE) {
      json.beginObject();
      json.name("kind").value("external");
      json.endObject();
    }
    json.endArray();
  }

  private void fix(String file, Fix fix) throws IOException {
    json.name("fixes").beginArray().beginObject();
    message("description", fix.description());
    json.name("artifactChanges").beginArray().beginObject();
    artifact(json, file);
    json.name("replacements").beginArray();
    for (var edit : fix.edits()) {
      json.beginObject();
      region("deletedRegion", edit.span());
      json.name("insertedContent").beginObject();
      json.name("text").value(edit.replacement());
      json.endObject();
      json.endObject();
    }
    json.endArray();
    json.endObject().endArray();
    json.endObject().endArray();
  }
}

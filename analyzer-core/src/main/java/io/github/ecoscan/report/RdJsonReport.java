package io.github.ecoscan.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Step;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The Reviewdog Diagnostic Format. Its columns count bytes of UTF-8, so the sources are read. */
final class RdJsonReport {
  private final ReportView view;
  private final JsonWriter json;
  private final SourceLines source;

  private String file = "";
  private List<String> lines = List.of();

  private RdJsonReport(ReportView view, Writer out) {
    this.view = view;
    this.json = new JsonWriter(new EscapingWriter(out));
    this.json.setFormattingStyle(FormattingStyle.PRETTY);
    this.source = SourceLines.of(view);
  }

  static void write(ReportView view, Writer out) throws IOException {
    new RdJsonReport(view, out).write(Shown.fresh(view.report()));
    out.write('\n');
  }

  private void write(List<Finding> findings) throws IOException {
    json.beginObject();
    json.name("source").beginObject();
    json.name("name").value("ecoscan");
    json.endObject();
    json.name("diagnostics").beginArray();
    for (var finding : findings) {
      diagnostic(finding);
    }
    json.endArray();
    json.endObject();
    json.flush();
  }

  private void diagnostic(Finding finding) throws IOException {
    if (!finding.file().equals(file)) {
      file = finding.file();
      lines = source.of(file);
    }
    json.beginObject();
    json.name("message").value(finding.message().in(view.locale()));
    json.name("location").beginObject();
    json.name("path").value(file);
    range(finding.span());
    json.endObject();
    json.name("severity").value(Shown.level(finding.severity(), "ERROR", "WARNING", "INFO"));
    json.name("code").beginObject();
    json.name("value").value(finding.rule());
    json.endObject();
    suggestion(finding);
    json.name("related_locations").beginArray();
    for (var step : finding.path()) {
      step(step);
    }
    json.endArray();
    json.endObject();
  }

  private void range(Span span) throws IOException {
    json.name("range").beginObject();
    json.name("start");
    position(span.line(), span.column());
    json.name("end");
    position(span.endLine(), span.endColumn());
    json.endObject();
  }

  /** Without its column when the file no longer has the place. */
  private void position(int line, int column) throws IOException {
    json.beginObject();
    json.name("line").value(line);
    if (hasPlace(line, column)) {
      var before = lines.get(line - 1).substring(0, column - 1);
      json.name("column").value(1 + before.getBytes(StandardCharsets.UTF_8).length);
    }
    json.endObject();
  }

  private boolean hasPlace(int line, int column) {
    return line <= lines.size() && column - 1 <= lines.get(line - 1).length();
  }

  /** Reviewdog offers each suggestion by itself, so a fix of several edits cannot be one. */
  private void suggestion(Finding finding) throws IOException {
    json.name("suggestions").beginArray();
    var edits = finding.fix().map(Fix::edits).orElse(List.of());
    if (edits.size() == 1 && hasPlaces(edits.get(0))) {
      json.beginObject();
      range(edits.get(0).span());
      json.name("text").value(edits.get(0).replacement());
      json.endObject();
    }
    json.endArray();
  }

  private boolean hasPlaces(Edit edit) {
    return hasPlace(edit.span().line(), edit.span().column())
        && hasPlace(edit.span().endLine(), edit.span().endColumn());
  }

  private void step(Step step) throws IOException {
    json.beginObject();
    json.name("message").value(step.note().in(view.locale()));
    json.name("location").beginObject();
    json.name("path").value(step.file());
    json.name("range").beginObject();
    json.name("start").beginObject();
    json.name("line").value(step.line());
    json.endObject();
    json.endObject();
    json.endObject();
    json.endObject();
  }
}

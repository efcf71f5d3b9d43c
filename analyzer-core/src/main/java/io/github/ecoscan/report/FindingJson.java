package io.github.ecoscan.report;

import com.google.gson.stream.JsonWriter;
import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.model.Suppression;
import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes findings, each an object of the report. */
final class FindingJson {
  private final JsonWriter json;
  private final Locale locale;

  FindingJson(JsonWriter json, Locale locale) {
    this.json = json;
    this.locale = locale;
  }

  void write(Finding finding, boolean isBlocking) throws IOException {
    json.beginObject();
    json.name("rule").value(finding.rule());
    json.name("family").value(finding.family().label());
    json.name("severity").value(finding.severity().label());
    json.name("confidence").value(finding.confidence().label());
    json.name("tier").value(finding.tier().label());
    json.name("message").value(finding.message().in(locale));
    messages(finding.message());
    json.name("file").value(finding.file());
    span(finding.span());
    json.name("symbol").value(finding.symbol());
    path(finding.path());
    repetition(finding.repetition());
    json.name("fingerprint").value(finding.fingerprint());
    fix(finding.fix());
    new EstimateJson(json, locale).write(finding.estimate());
    strings("equivalents", finding.equivalents());
    strings("criteria", finding.criteria());
    suppression(finding.suppression());
    json.name("standing").value(finding.standing().label());
    json.name("blocking").value(isBlocking);
    json.endObject();
  }

  /** Both languages, so that a view in the other one needs no new scan. */
  private void messages(Text message) throws IOException {
    json.name("messages").beginObject();
    json.name("en").value(message.en());
    json.name("fr").value(message.fr());
    json.endObject();
  }

  private void span(Span span) throws IOException {
    json.name("line").value(span.line());
    json.name("column").value(span.column());
    json.name("endLine").value(span.endLine());
    json.name("endColumn").value(span.endColumn());
  }

  private void path(List<Step> path) throws IOException {
    json.name("path").beginArray();
    for (var step : path) {
      json.beginObject();
      json.name("file").value(step.file());
      json.name("line").value(step.line());
      json.name("symbol").value(step.symbol());
      json.name("note").value(step.note().in(locale));
      json.endObject();
    }
    json.endArray();
  }

  private void repetition(Repetition repetition) throws IOException {
    json.name("repetition").beginObject();
    json.name("frames").beginArray();
    for (var frame : repetition.frames()) {
      json.beginObject();
      json.name("kind").value(frame.kind().label());
      json.name("shape").value(frame.shape().label());
      bound(frame.bound());
      json.name("line").value(frame.line());
      json.endObject();
    }
    json.endArray();
    entryPoint(repetition.entryPoint());
    json.endObject();
  }

  private void bound(Bound bound) throws IOException {
    json.name("bound").beginObject();
    json.name("kind").value(bound.kind().label());
    json.name("times").value(bound.times() < 0 ? null : bound.times());
    json.name("over").value(bound.over());
    json.endObject();
  }

  private void entryPoint(Optional<EntryPoint> entryPoint) throws IOException {
    json.name("entryPoint");
    if (entryPoint.isEmpty()) {
      json.nullValue();
      return;
    }
    json.beginObject();
    json.name("kind").value(entryPoint.get().kind().label());
    json.name("symbol").value(entryPoint.get().symbol());
    json.name("period").value(entryPoint.get().period().map(Duration::toString).orElse(null));
    json.endObject();
  }

  private void fix(Optional<Fix> fix) throws IOException {
    json.name("fix");
    if (fix.isEmpty()) {
      json.nullValue();
      return;
    }
    json.beginObject();
    json.name("safety").value(fix.get().safety().name().toLowerCase(Locale.ROOT));
    json.name("description").value(fix.get().description().in(locale));
    json.name("edits").beginArray();
    for (var edit : fix.get().edits()) {
      json.beginObject();
      span(edit.span());
      json.name("replacement").value(edit.replacement());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private void strings(String name, List<String> values) throws IOException {
    json.name(name).beginArray();
    for (var value : values) {
      json.value(value);
    }
    json.endArray();
  }

  private void suppression(Optional<Suppression> suppression) throws IOException {
    json.name("suppression");
    if (suppression.isEmpty()) {
      json.nullValue();
      return;
    }
    json.beginObject();
    json.name("line").value(suppression.get().line());
    json.name("reason").value(suppression.get().reason());
    json.endObject();
  }
}

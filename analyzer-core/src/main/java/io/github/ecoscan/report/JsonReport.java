package io.github.ecoscan.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Summary;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;

/**
 * The complete report, as {@code ecoscan.schema.json} describes it. All members are always present,
 * in one order; equal scans give equal bytes, but for the CPU seconds on a line of their own.
 */
public final class JsonReport {
  private static final int SCHEMA_VERSION = 1;
  private static final int DECIMALS = 2;

  private final JsonWriter json;
  private final Locale locale;

  private JsonReport(Writer out, Locale locale) {
    this.json = new JsonWriter(new EscapingWriter(out));
    this.json.setFormattingStyle(FormattingStyle.PRETTY);
    this.locale = locale;
  }

  /** Writes the report to a file, whose folder is created; an earlier report is replaced whole. */
  public static void write(ScanReport report, Locale locale, Path file) throws IOException {
    ReportFile.write(file, out -> write(report, locale, out));
  }

  /** The report's text. */
  public static String toJson(ScanReport report, Locale locale) {
    var out = new StringWriter();
    try {
      write(report, locale, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toString();
  }

  static void write(ScanReport report, Locale locale, Writer out) throws IOException {
    new JsonReport(out, locale).write(report);
    out.write('\n');
  }

  private void write(ScanReport report) throws IOException {
    json.beginObject();
    json.name("schemaVersion").value(SCHEMA_VERSION);
    json.name("tool").beginObject();
    json.name("name").value("ecoscan");
    json.name("version").value(report.version());
    json.endObject();
    json.name("project").beginObject();
    json.name("name").value(report.project());
    json.endObject();
    json.name("summary");
    summary(report.summary());
    gate(report);
    json.name("findings").beginArray();
    var findings = new FindingJson(json, locale);
    var blocking = new HashSet<>(report.blocking());
    for (var finding : report.findings()) {
      findings.write(finding, blocking.contains(finding));
    }
    json.endArray();
    new CostsJson(json).write(report.costs());
    json.name("failures").beginArray();
    for (var failure : report.failures()) {
      failure(failure);
    }
    json.endArray();
    json.endObject();
    json.flush();
  }

  private void summary(Summary summary) throws IOException {
    json.beginObject();
    json.name("files").value(summary.files());
    json.name("lines").value(summary.lines());
    json.name("findings").value(summary.findings());
    json.name("blocking").value(summary.blocking());
    json.name("suppressed").value(summary.suppressed());
    json.name("baseline").value(summary.baseline());
    json.name("parseFailures").value(summary.parseFailures());
    json.name("ruleFailures").value(summary.ruleFailures());
    json.name("cpuSeconds").jsonValue(ofThisRun(summary));
    json.name("calls").beginObject();
    json.name("resolved").value(summary.resolved());
    json.name("unresolved").value(summary.unresolved());
    json.endObject();
    json.endObject();
  }

  /** Two figures on one line: the only line in which reports of equal sources may differ. */
  private static String ofThisRun(Summary summary) {
    var cpu = BigDecimal.valueOf(summary.cpuSeconds()).setScale(DECIMALS, RoundingMode.HALF_UP);
    return cpu.toPlainString() + ", \"cacheHits\": " + summary.cacheHits();
  }

  private void gate(ScanReport report) throws IOException {
    json.name("gate").beginObject();
    json.name("passed").value(report.isPassed());
    json.name("failOnAnalysisError").value(report.failOnAnalysisError());
    json.endObject();
  }

  private void failure(Failure failure) throws IOException {
    json.beginObject();
    json.name("kind").value(failure.kind().label());
    json.name("file").value(failure.file());
    json.name("line").value(failure.line());
    json.name("rule").value(failure.rule());
    json.name("message").value(failure.message().in(locale));
    json.endObject();
  }
}

package io.github.ecoscan.report;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.github.ecoscan.impact.CostTotals;
import io.github.ecoscan.impact.Scenario;
import io.github.ecoscan.model.Costs;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Summary;
import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads a JSON report back. What the file has in the language of its run only (notes of paths,
 * descriptions of fixes, failures) is read as the same in both languages.
 */
public final class ReportReader {
  private static final int SCHEMA_VERSION = 1;
  private static final Gson GSON = new Gson();

  private ReportReader() {}

  /**
   * Reads a file.
   *
   * @throws IOException also when it is no report of this version; the message says which file
   */
  public static ScanReport read(Path file) throws IOException {
    try {
      return parse(Files.readString(file));
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | NullPointerException
        | UnsupportedOperationException e) {
      throw new IOException(file + " is not a report of ecoscan: " + e.getMessage(), e);
    }
  }

  static ScanReport parse(String text) {
    var report = GSON.fromJson(text, JsonObject.class);
    var version = report.get("schemaVersion").getAsInt();
    if (version != SCHEMA_VERSION) {
      throw new IllegalArgumentException("schema version " + version);
    }
    var findings = new ArrayList<Finding>();
    var blocking = new ArrayList<Finding>();
    for (var item : report.getAsJsonArray("findings")) {
      var finding = FindingReader.finding(item.getAsJsonObject());
      findings.add(finding);
      if (item.getAsJsonObject().get("blocking").getAsBoolean()) {
        blocking.add(finding);
      }
    }
    var summary = summary(report.getAsJsonObject("summary"));
    var costs =
        FindingReader.<Costs>optional(
            report, "costs", json -> costs(json, findings, summary.cpuSeconds()));
    return new ScanReport(
        report.getAsJsonObject("tool").get("version").getAsString(),
        report.getAsJsonObject("project").get("name").getAsString(),
        summary,
        findings,
        blocking,
        all(report.getAsJsonArray("failures"), ReportReader::failure),
        report.getAsJsonObject("gate").get("failOnAnalysisError").getAsBoolean(),
        Map.of(),
        costs);
  }

  /** Totals follow from the findings; what the user declares is kept. */
  private static Costs costs(JsonObject json, List<Finding> findings, double cpuSeconds) {
    var totals = new CostTotals(Scenario.NONE).of(findings, cpuSeconds);
    return totals.declaring(EstimateReader.declared(json));
  }

  static <T> List<T> all(JsonArray array, Function<JsonObject, T> read) {
    return array.asList().stream().map(JsonElement::getAsJsonObject).map(read).toList();
  }

  private static Summary summary(JsonObject summary) {
    var calls = summary.getAsJsonObject("calls");
    return new Summary(
        summary.get("files").getAsInt(),
        summary.get("lines").getAsLong(),
        summary.get("findings").getAsInt(),
        summary.get("blocking").getAsInt(),
        summary.get("suppressed").getAsInt(),
        summary.get("baseline").getAsInt(),
        summary.get("parseFailures").getAsInt(),
        summary.get("ruleFailures").getAsInt(),
        summary.get("cpuSeconds").getAsDouble(),
        summary.get("cacheHits").getAsInt(),
        calls.get("resolved").getAsLong(),
        calls.get("unresolved").getAsLong());
  }

  private static Failure failure(JsonObject failure) {
    return new Failure(
        FindingReader.word(Failure.Kind.class, failure, "kind"),
        failure.get("file").getAsString(),
        failure.get("line").getAsInt(),
        failure.get("rule").getAsString(),
        Text.same(failure.get("message").getAsString()));
  }
}

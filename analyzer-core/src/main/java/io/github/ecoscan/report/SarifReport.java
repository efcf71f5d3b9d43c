package io.github.ecoscan.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.ScanReport;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * SARIF 2.1.0, with all that GitHub code scanning reads and within its limits. There is no {@code
 * security-severity}: it would make a security alert of each finding.
 */
final class SarifReport {
  /** What GitHub shows; it refuses files with five times as many. */
  static final int MOST_RESULTS = 5_000;

  private final ReportView view;
  private final Words words;
  private final JsonWriter json;

  private SarifReport(ReportView view, Writer out) {
    this.view = view;
    this.words = new Words(view.locale());
    this.json = new JsonWriter(new EscapingWriter(out));
    this.json.setFormattingStyle(FormattingStyle.PRETTY);
  }

  static void write(ReportView view, Writer out) throws IOException {
    new SarifReport(view, out).write();
    out.write('\n');
  }

  private void write() throws IOException {
    var findings = worst(view.report());
    // a rule without results has nothing to help with, and its words are long
    var rules = List.copyOf(new TreeSet<>(findings.stream().map(Finding::rule).toList()));
    json.beginObject();
    json.name("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
    json.name("version").value("2.1.0");
    json.name("runs").beginArray().beginObject();
    driver(rules, findings);
    json.name("automationDetails").beginObject();
    json.name("id").value("ecoscan/");
    json.endObject();
    json.name("language").value(words.language().getLanguage());
    json.name("columnKind").value("utf16CodeUnits");
    invocation(view.report().findings().size() - findings.size());
    json.name("results").beginArray();
    var results = new SarifResult(json, view, rules);
    for (var finding : findings) {
      results.write(finding);
    }
    json.endArray();
    json.endObject().endArray();
    json.endObject();
    json.flush();
  }

  /** As many as GitHub shows, the worst of them, in the order of the report. */
  private static List<Finding> worst(ScanReport report) {
    var findings = new ArrayList<>(report.findings());
    findings.sort(
        Comparator.comparing((Finding finding) -> finding.suppression().isPresent())
            .thenComparing(Shown.worstFirst(report)));
    return findings.stream().limit(MOST_RESULTS).sorted().toList();
  }

  private void driver(List<String> rules, List<Finding> findings) throws IOException {
    json.name("tool").beginObject();
    json.name("driver").beginObject();
    json.name("name").value("ecoscan");
    json.name("semanticVersion").value(view.report().version());
    json.name("informationUri").value("https://github.com/ecoscan/ecoscan");
    json.name("rules").beginArray();
    for (var rule : rules) {
      var found = findings.stream().filter(finding -> finding.rule().equals(rule)).toList();
      new SarifRule(json, RuleWords.of(rule, view)).write(found);
    }
    json.endArray();
    json.endObject();
    json.endObject();
  }

  private void invocation(int hidden) throws IOException {
    json.name("invocations").beginArray().beginObject();
    json.name("executionSuccessful").value(true);
    json.name("toolExecutionNotifications").beginArray();
    for (var failure : view.report().failures()) {
      notification(failure);
    }
    if (hidden > 0) {
      json.beginObject();
      notification("results", "warning", words.say("sarif.hidden", MOST_RESULTS, hidden));
      json.endObject();
    }
    json.endArray();
    json.endObject().endArray();
  }

  private void notification(Failure failure) throws IOException {
    json.beginObject();
    // a file in another encoding was analysed all the same
    var level = failure.kind().isError() ? "error" : "warning";
    notification(failure.kind().label(), level, words.failure(failure));
    if (!failure.rule().isEmpty()) {
      json.name("associatedRule").beginObject();
      json.name("id").value(failure.rule());
      json.endObject();
    }
    json.name("locations").beginArray().beginObject();
    json.name("physicalLocation");
    SarifResult.place(json, failure.file(), failure.line());
    json.endObject().endArray();
    json.endObject();
  }

  private void notification(String id, String level, String text) throws IOException {
    json.name("descriptor").beginObject();
    json.name("id").value(id);
    json.endObject();
    json.name("level").value(level);
    json.name("message").beginObject();
    json.name("text").value(SarifRule.cut(text));
    json.endObject();
  }
}

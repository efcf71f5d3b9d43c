package io.github.ecoscan.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/** GitLab's Code Quality report. Its severities have the names of ours. */
final class GitLabReport {
  private GitLabReport() {}

  static void write(ReportView view, Writer out) throws IOException {
    var json = new JsonWriter(new EscapingWriter(out));
    json.setFormattingStyle(FormattingStyle.PRETTY);
    var seen = new HashMap<String, Integer>();
    json.beginArray();
    for (var finding : Shown.all(view.report())) {
      json.beginObject();
      json.name("description").value(finding.message().in(view.locale()));
      json.name("check_name").value(finding.rule());
      json.name("fingerprint").value(unique(finding.fingerprint(), seen));
      json.name("severity").value(finding.severity().label());
      json.name("location").beginObject();
      json.name("path").value(finding.file());
      json.name("lines").beginObject();
      json.name("begin").value(finding.span().line());
      json.endObject();
      json.endObject();
      json.endObject();
    }
    json.endArray();
    json.flush();
    out.write('\n');
  }

  /** GitLab drops all but one of the findings with one fingerprint. */
  private static String unique(String fingerprint, Map<String, Integer> seen) {
    var count = seen.merge(fingerprint, 1, Integer::sum);
    return count == 1 ? fingerprint : fingerprint + "-" + count;
  }
}

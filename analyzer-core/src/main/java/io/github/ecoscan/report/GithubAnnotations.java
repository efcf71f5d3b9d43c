package io.github.ecoscan.report;

import io.github.ecoscan.model.Finding;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;

/**
 * Workflow commands that GitHub shows beside the changed lines. It keeps ten of a level for each
 * step of a workflow, so there are only the ten worst findings.
 */
final class GithubAnnotations {
  private static final int MOST = 10;

  private GithubAnnotations() {}

  static void write(ReportView view, Writer out) throws IOException {
    var report = view.report();
    var words = new Words(view.locale());
    var blocking = new HashSet<>(report.blocking());
    var findings = Shown.fresh(report).stream().sorted(Shown.worstFirst(report)).toList();
    for (var finding : findings.subList(0, Math.min(MOST, findings.size()))) {
      out.write(command(finding, blocking.contains(finding), words));
      out.write('\n');
    }
    if (findings.size() > MOST) {
      out.write(words.say("annotations.more", findings.size() - MOST));
      out.write('\n');
    }
  }

  private static String command(Finding finding, boolean isBlocking, Words words) {
    return "::%s file=%s,line=%d,endLine=%d,title=%s::%s"
        .formatted(
            isBlocking ? "error" : Shown.level(finding.severity(), "warning", "warning", "notice"),
            property(finding.file()),
            finding.span().line(),
            finding.span().endLine(),
            property(finding.rule()),
            message(finding, words));
  }

  /** The message, and under it the way to the place. */
  private static String message(Finding finding, Words words) {
    var lines = new StringBuilder(data(words.of(finding.message())));
    for (var step : finding.path()) {
      var place = Printable.text(step.file()) + ":" + step.line();
      lines.append("%0A").append(data(place + " " + words.of(step.note())));
    }
    return lines.toString();
  }

  /** Line ends are escapes already, as anything that a terminal obeys. */
  private static String data(String text) {
    return text.replace("%", "%25");
  }

  private static String property(String text) {
    return data(Printable.text(text)).replace(":", "%3A").replace(",", "%2C");
  }
}

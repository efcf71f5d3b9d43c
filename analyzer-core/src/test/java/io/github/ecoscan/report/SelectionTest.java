package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelectionTest {
  @Test
  void putsWhatFailsTheBuildBeforeWorseThatDoesNot() {
    var old = finding(Severity.CRITICAL, "old", 1);
    var fresh = finding(Severity.MINOR, "fresh", 2);
    var other = finding(Severity.INFO, "other", 3);
    var all = SampleReport.of(List.of(old, fresh, other), List.of());
    var report =
        new ScanReport(
            "1", "p", all.summary(), all.findings(), List.of(fresh), List.of(), Map.of());
    assertThat(Selection.of(report, Locale.ENGLISH, ConsoleReport.USUAL_MOST).entries())
        .extracting(Selection.Entry::finding)
        .containsExactly(fresh, old, other);
  }

  @Test
  void showsThreeAlikeAndCountsTheRestWithTheThird() {
    var alike = IntStream.rangeClosed(1, 30).mapToObj(i -> finding(Severity.MINOR, "same", i));
    var selection = select(Stream.concat(alike, Stream.of(finding(Severity.INFO, "last", 31))));
    assertThat(selection.entries())
        .extracting(Selection.Entry::alike)
        .containsExactly(0L, 0L, 27L, 0L);
    assertThat(selection.hidden()).isZero();
  }

  @Test
  void hidesTheAlikeOfWhatIsNotShownThreeTimes() {
    var different =
        IntStream.rangeClosed(1, 18).mapToObj(i -> finding(Severity.MAJOR, "no " + i, i));
    var alike = IntStream.rangeClosed(1, 5).mapToObj(i -> finding(Severity.MINOR, "same", i));
    var selection = select(Stream.concat(different, alike));
    assertThat(selection.entries()).hasSize(20).allMatch(entry -> entry.alike() == 0);
    assertThat(selection.hidden()).isEqualTo(3);
  }

  private static Selection select(Stream<Finding> findings) {
    return Selection.of(
        SampleReport.of(findings.toList(), List.of()), Locale.ENGLISH, ConsoleReport.USUAL_MOST);
  }

  private static Finding finding(Severity severity, String message, int line) {
    return SampleReport.finding(
        "r", severity, Text.same(message), "A.java", new Span(line, 1, line, 2));
  }
}

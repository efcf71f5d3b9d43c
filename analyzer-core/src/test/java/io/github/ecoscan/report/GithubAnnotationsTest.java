package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Text;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GithubAnnotationsTest {
  @Test
  void escapesWhatGitHubWouldRead() {
    var finding = finding("100 % of a::b,\r\n::error::", "a,b:c%/\r\nD.java", Severity.MAJOR);
    assertThat(annotations(Stream.of(finding)))
        .containsExactly(
            "::warning file=a%2Cb%3Ac%25/\\r\\nD.java,line=3,endLine=4,title=r"
                + "::100 %25 of a::b,\\r\\n::error::");
  }

  @Test
  void showsTheTenWorst() {
    var findings =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> finding("m" + i, "A.java", i < 3 ? Severity.INFO : Severity.CRITICAL));
    assertThat(annotations(findings))
        .hasSize(11)
        .noneMatch(line -> line.endsWith("::m1") || line.endsWith("::m2"))
        .last()
        .isEqualTo("and 2 more findings: the other reports have them");
  }

  @Test
  void isSilentAboutWhatIsNotNew() {
    var finding = finding("m", "A.java", Severity.CRITICAL);
    assertThat(
            annotations(Stream.of(finding.as(Standing.BASELINE), finding.as(Standing.UNCHANGED))))
        .isEmpty();
  }

  @Test
  void blockingFindingsAreErrors() {
    var report = SampleReport.full();
    assertThat(SampleView.text(ReportFormat.GITHUB, SampleView.of(report)).lines())
        .filteredOn(line -> line.startsWith("::error "))
        .hasSize(report.blocking().size());
  }

  private static List<String> annotations(Stream<Finding> findings) {
    var report = SampleReport.of(findings.toList(), List.of());
    return SampleView.text(ReportFormat.GITHUB, SampleView.of(report)).lines().toList();
  }

  private static Finding finding(String message, String file, Severity severity) {
    return SampleReport.finding("r", severity, Text.same(message), file, new Span(3, 1, 4, 2));
  }
}

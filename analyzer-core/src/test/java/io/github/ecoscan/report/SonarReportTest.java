package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SonarReportTest {
  private static final Schema SCHEMA =
      new Schema("sonar.schema.json", SpecificationVersion.DRAFT_2020_12);

  @Test
  void followsTheDocumentation() throws IOException {
    var report = full();
    assertThat(SCHEMA.complaints(report)).isEmpty();
    assertThat(SCHEMA.complaints(report.replace("\"HIGH\"", "\"BLOCKER\""))).isNotEmpty();
    assertThat(SCHEMA.complaints(report.replace("\"engineId\"", "\"engine\""))).isNotEmpty();
  }

  @Test
  void describesEachRuleThatFoundSomething() {
    var report = Json.parse(full());
    var rules =
        StreamSupport.stream(report.getAsJsonArray("rules").spliterator(), false)
            .map(rule -> rule.getAsJsonObject().get("id").getAsString())
            .toList();
    assertThat(rules).isSorted().doesNotHaveDuplicates();
    assertThat(report.getAsJsonArray("issues"))
        .extracting(issue -> issue.getAsJsonObject().get("ruleId").getAsString())
        .hasSameElementsAs(rules);
  }

  @Test
  void aRuleHasTheImpactOfItsWorstFinding() {
    var span = new Span(1, 1, 1, 2);
    var findings =
        Stream.of(Severity.INFO, Severity.CRITICAL, Severity.MAJOR)
            .map(severity -> SampleReport.finding("r", severity, Text.same("m"), "A.java", span))
            .toList();
    var view = SampleView.of(SampleReport.of(findings, List.of()));
    assertThat(SampleView.text(ReportFormat.SONAR, view))
        .containsOnlyOnce("\"severity\"")
        .contains("\"severity\": \"HIGH\"");
    assertThat(SampleView.text(ReportFormat.SARIF, view))
        .containsOnlyOnce("\"problem.severity\"")
        .contains("\"problem.severity\": \"error\"");
  }

  @Test
  void countsColumnsFromZero() {
    assertThat(range(new Span(3, 1, 3, 5)))
        .isEqualTo("{\"startLine\":3,\"endLine\":3,\"startColumn\":0,\"endColumn\":4}");
    assertThat(range(new Span(3, 4, 3, 4))).isEqualTo("{\"startLine\":3}");
  }

  private static String range(Span span) {
    var finding = SampleReport.finding("r", Severity.INFO, Text.same("m"), "A.java", span);
    var view = SampleView.of(SampleReport.of(List.of(finding), List.of()));
    return Json.parse(SampleView.text(ReportFormat.SONAR, view))
        .getAsJsonArray("issues")
        .get(0)
        .getAsJsonObject()
        .getAsJsonObject("primaryLocation")
        .getAsJsonObject("textRange")
        .toString();
  }

  private static String full() {
    return SampleView.text(ReportFormat.SONAR, SampleView.of(SampleReport.full()));
  }
}

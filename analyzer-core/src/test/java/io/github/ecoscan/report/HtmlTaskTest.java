package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlTaskTest {

  @Test
  void whatIsKnownToCostMostInAYearIsFirst() {
    var estimate = Optional.of(SampleCosts.estimate());
    var page =
        page(
            finding("heavy", Severity.CRITICAL, 1),
            finding("light", Severity.INFO, 2),
            finding("once", Severity.MINOR, 3).costing(estimate),
            finding("twice", Severity.INFO, 4).costing(estimate),
            finding("twice", Severity.INFO, 5).costing(estimate));

    var tasks = HtmlTask.of(page);

    assertThat(tasks).extracting(HtmlTask::rule).containsExactly("twice", "once", "heavy", "light");
    assertThat(tasks)
        .extracting(task -> Math.round(100 * task.share(tasks)))
        .as("bars of the two sorts are not compared")
        .containsExactly(100L, 50L, 100L, 3L);
    assertThat(SampleView.text(ReportFormat.HTML, page.view()))
        .containsSubsequence(
            "Begin with:",
            "href=\"#first\">twice<",
            "(<span",
            "id=\"first\"",
            "kWh a year",
            ">heavy<");
  }

  @Test
  void withoutAScenarioTheWeightOrders() {
    var page = page(finding("light", Severity.INFO, 1), finding("heavy", Severity.CRITICAL, 2));

    assertThat(HtmlTask.of(page)).extracting(HtmlTask::rule).containsExactly("heavy", "light");
    assertThat(SampleView.text(ReportFormat.HTML, page.view())).doesNotContain("a year</");
  }

  private static HtmlPage page(Finding... findings) {
    return HtmlPage.of(SampleView.of(SampleReport.of(List.of(findings), List.of())));
  }

  private static Finding finding(String rule, Severity severity, int line) {
    return SampleReport.finding(
        rule, severity, Text.same("a message"), "A.java", new Span(line, 1, line, 2));
  }
}

package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class GitLabReportTest {
  private static final Schema SCHEMA =
      new Schema("gitlab.schema.json", SpecificationVersion.DRAFT_2020_12);

  private static final ReportView FULL = SampleView.of(SampleReport.full());

  @Test
  void followsTheDocumentation() throws IOException {
    var report = SampleView.text(ReportFormat.GITLAB, FULL);
    assertThat(SCHEMA.complaints(report)).isEmpty();
    assertThat(SCHEMA.complaints(report.replace("\"critical\"", "\"high\""))).isNotEmpty();
    assertThat(SCHEMA.complaints(report.replace("\"path\": \"", "\"path\": \"/"))).isNotEmpty();
    var empty = SampleView.of(SampleReport.of(List.of(), List.of()));
    assertThat(SampleView.text(ReportFormat.GITLAB, empty)).isEqualTo("[]\n");
  }

  @Test
  void givesEachFindingAFingerprintOfItsOwn() {
    var report = Json.array(SampleView.text(ReportFormat.GITLAB, FULL));
    assertThat(
            StreamSupport.stream(report.spliterator(), false)
                .map(issue -> issue.getAsJsonObject().get("fingerprint").getAsString()))
        .hasSize(Shown.all(FULL.report()).size())
        .doesNotHaveDuplicates()
        .contains("0123456789abcdef", "0123456789abcdef-2");
  }
}

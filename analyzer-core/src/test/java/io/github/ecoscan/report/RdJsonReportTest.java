package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.networknt.schema.SpecificationVersion;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RdJsonReportTest {
  private static final Schema SCHEMA =
      new Schema("rdjson.schema.json", SpecificationVersion.DRAFT_2020_12);

  @TempDir private Path base;

  @Test
  void followsTheDocumentation() throws IOException {
    Sources.write(base);
    var report = full();
    assertThat(SCHEMA.complaints(report)).isEmpty();
    assertThat(SCHEMA.complaints(report.replace("\"WARNING\"", "\"warning\""))).isNotEmpty();
    assertThat(SCHEMA.complaints(report.replace("\"line\"", "\"row\""))).isNotEmpty();
  }

  @Test
  void countsColumnsInBytes() throws IOException {
    Files.writeString(base.resolve("A.java"), "class A { // \u00e9\u5728\uD83C\uDF31 x\n}\n");
    // what precedes x: 13 characters of one byte, then of 2, 3 and 4 bytes, then a space
    var diagnostic = diagnostic(new Span(1, 19, 1, 20));
    assertThat(diagnostic.getAsJsonObject("location").get("range").toString())
        .isEqualTo("{\"start\":{\"line\":1,\"column\":24},\"end\":{\"line\":1,\"column\":25}}");
    assertThat(diagnostic.getAsJsonArray("suggestions").get(0).toString())
        .contains("\"text\":\"y\"");
  }

  @Test
  void doesNotGuessColumnsOfAFileThatIsGone() {
    var diagnostic = diagnostic(new Span(1, 19, 1, 20));
    assertThat(diagnostic.getAsJsonObject("location").get("range").toString())
        .isEqualTo("{\"start\":{\"line\":1},\"end\":{\"line\":1}}");
    assertThat(diagnostic.getAsJsonArray("suggestions")).isEmpty();
  }

  @Test
  void suggestsNoHalfOfAFix() throws IOException {
    Sources.write(base);
    assertThat(SampleReport.full().findings())
        .anyMatch(finding -> finding.fix().filter(fix -> fix.edits().size() > 1).isPresent());
    assertThat(
            StreamSupport.stream(
                    Json.parse(full()).getAsJsonArray("diagnostics").spliterator(), false)
                .map(JsonElement::getAsJsonObject))
        .allSatisfy(found -> assertThat(found.getAsJsonArray("suggestions")).isEmpty());
  }

  @Test
  void isSilentAboutWhatIsNotNew() throws IOException {
    var all = SampleReport.full().findings().size();
    assertThat(Json.parse(full()).getAsJsonArray("diagnostics")).hasSize(all - 3);
  }

  private JsonObject diagnostic(Span span) {
    var found = SampleReport.finding("r", Severity.INFO, Text.same("m"), "A.java", span);
    var fix = new Fix(Fix.Safety.SAFE, Text.same("do"), List.of(new Edit(span, "y")));
    var report = SampleReport.of(List.of(with(found, fix)), List.of());
    var text = SampleView.text(ReportFormat.RDJSON, SampleView.of(report, Locale.ENGLISH, base));
    return Json.parse(text).getAsJsonArray("diagnostics").get(0).getAsJsonObject();
  }

  private static Finding with(Finding finding, Fix fix) {
    return new Finding(
        finding.rule(),
        finding.family(),
        finding.severity(),
        finding.confidence(),
        finding.tier(),
        finding.message(),
        finding.file(),
        finding.span(),
        finding.symbol(),
        finding.path(),
        finding.repetition(),
        finding.fingerprint(),
        Optional.of(fix),
        finding.equivalents(),
        finding.criteria(),
        finding.suppression(),
        finding.standing());
  }

  private String full() {
    return SampleView.text(ReportFormat.RDJSON, SampleView.full(Locale.ENGLISH, base));
  }
}

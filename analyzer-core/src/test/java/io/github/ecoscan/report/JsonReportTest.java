package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReportTest {
  @Test
  void looksLikeTheGoldenFiles() throws IOException {
    Golden.check("report.en.json", JsonReport.toJson(SampleReport.full(), Locale.ENGLISH));
    Golden.check("report.fr.json", JsonReport.toJson(SampleReport.full(), Locale.FRANCE));
  }

  @Test
  void followsTheSchema() throws IOException {
    assertThat(complaints(JsonReport.toJson(SampleReport.full(), Locale.ENGLISH))).isEmpty();
    assertThat(complaints(JsonReport.toJson(SampleReport.of(List.of(), List.of()), Locale.ENGLISH)))
        .isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNotAReport() throws IOException {
    var json = JsonReport.toJson(SampleReport.full(), Locale.ENGLISH);
    assertThat(complaints(json.replace("\"tier\": \"stable\"", "\"tier\": \"solid\"")))
        .isNotEmpty();
    assertThat(complaints(json.replace("\"estimate\": null,", ""))).isNotEmpty();
    assertThat(complaints(json.replace("\"cacheHits\"", "\"cacheMisses\""))).isNotEmpty();
  }

  private static List<String> complaints(String json) throws IOException {
    try (var schema = JsonReport.class.getResourceAsStream("ecoscan.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema, InputFormat.JSON)
          .validate(json, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    }
  }

  @Test
  void hasTheMembersInTheOrderOfTheSchema() throws IOException {
    var report = Json.parse(JsonReport.toJson(SampleReport.full(), Locale.ENGLISH));
    var schema = Json.parse(schema());
    var finding = report.getAsJsonArray("findings").get(0).getAsJsonObject();
    assertThat(report.keySet())
        .containsExactlyElementsOf(schema.getAsJsonObject("properties").keySet());
    assertThat(finding.keySet())
        .containsExactlyElementsOf(
            schema
                .getAsJsonObject("$defs")
                .getAsJsonObject("finding")
                .getAsJsonObject("properties")
                .keySet());
  }

  private static String schema() throws IOException {
    try (var schema = JsonReport.class.getResourceAsStream("ecoscan.schema.json")) {
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void leavesNothingInvisible() {
    var json = JsonReport.toJson(SampleReport.full(), Locale.ENGLISH);
    assertThat(json.codePoints().filter(c -> c != '\n')).noneMatch(Printable::isHidden);
    assertThat(json).contains("</script>", "\\u001b[2Jird", "\\u009b31m", "\\u202etxt");
  }

  @Test
  void replacesHalfASurrogatePair() {
    var json = JsonReport.toJson(report("cut \uD83D"), Locale.ENGLISH);
    assertThat(json).contains("\"cut \uFFFD\"");
  }

  @Test
  void writesTheSameBytesToAFile(@TempDir Path folder) throws IOException {
    var file = folder.resolve("new/folder/ecoscan.json");
    JsonReport.write(SampleReport.full(), Locale.FRENCH, file);
    JsonReport.write(SampleReport.full(), Locale.FRENCH, file);
    assertThat(Files.readAllBytes(file))
        .isEqualTo(
            JsonReport.toJson(SampleReport.full(), Locale.FRENCH).getBytes(StandardCharsets.UTF_8))
        .startsWith('{', '\n')
        .endsWith('}', '\n')
        .doesNotContain('\r');
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void keepsTheEarlierReportWhenWritingFails(@TempDir Path folder) throws IOException {
    var file = folder.resolve("ecoscan.json");
    Files.writeString(file, "earlier");
    assertThatThrownBy(
            () ->
                ReportFile.write(
                    file,
                    out -> {
                      out.write("half");
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(FileSystemException.class)
        .hasMessage(file + ": disk full");
    assertThat(file).hasContent("earlier");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void writesThroughALink(@TempDir Path folder) throws IOException {
    var file = Files.createFile(folder.resolve("elsewhere"));
    var link = Files.createSymbolicLink(folder.resolve("ecoscan.json"), file);
    JsonReport.write(report("x"), Locale.ENGLISH, link);
    assertThat(link).isSymbolicLink();
    assertThat(file).content().startsWith("{");
  }

  private static ScanReport report(String message) {
    var finding =
        SampleReport.finding(
            "select-star", Severity.INFO, Text.same(message), "A.java", new Span(1, 1, 1, 2));
    return SampleReport.of(List.of(finding), List.of());
  }
}

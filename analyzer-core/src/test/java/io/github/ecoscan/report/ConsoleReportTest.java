package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Summary;
import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleReportTest {
  @TempDir private Path base;

  @BeforeEach
  void writeSources() throws IOException {
    Sources.write(base);
  }

  @Test
  void looksLikeTheGoldenFiles() throws IOException {
    Golden.check("console.en.txt", print(SampleReport.full(), Locale.ENGLISH, false));
    Golden.check("console.fr.txt", print(SampleReport.full(), Locale.FRANCE, false));
  }

  @Test
  void coloursAreAllThatColourAdds() throws IOException {
    var colored = print(SampleReport.full(), Locale.ENGLISH, true);
    assertThat(colored).contains("\u001b[");
    assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(print(SampleReport.full(), Locale.ENGLISH, false));
  }

  @Test
  void leavesNothingInvisible() throws IOException {
    assertThat(print(SampleReport.full(), Locale.FRENCH, false).codePoints().filter(c -> c != '\n'))
        .noneMatch(Printable::isHidden);
  }

  @Test
  void showsTwentyFindingsAndCountsTheRest() throws IOException {
    var findings =
        IntStream.rangeClosed(1, 23)
            .mapToObj(
                i ->
                    SampleReport.finding(
                        "select-star",
                        i == 23 ? Severity.CRITICAL : Severity.MINOR,
                        Text.same("number " + i),
                        "A.java",
                        new Span(i, 1, i, 2)))
            .toList();
    assertThat(print(SampleReport.of(findings, List.of()), Locale.ENGLISH, false))
        .startsWith("A.java:23:1")
        .contains("number 19\n", "and 3 more; to see them all: --format json=FILE")
        .doesNotContain("number 20\n");
  }

  @Test
  void countsWhatIsAcceptedOrUnchangedAndShowsTheRest() throws IOException {
    var finding =
        SampleReport.finding(
            "select-star", Severity.MAJOR, Text.same("new one"), "A.java", new Span(1, 1, 1, 2));
    var findings =
        List.of(
            finding,
            SampleReport.finding(
                    "select-star", Severity.MAJOR, Text.same("old one"), "B.java", finding.span())
                .as(Standing.BASELINE),
            SampleReport.finding(
                    "select-star", Severity.MAJOR, Text.same("far one"), "C.java", finding.span())
                .as(Standing.UNCHANGED));

    assertThat(print(SampleReport.of(findings, List.of()), Locale.ENGLISH, false))
        .contains("new one", "3 findings (1 in unchanged code)")
        .doesNotContain("old one", "far one", "more");
  }

  @Test
  void listsTenFailuresAndCountsTheRest() throws IOException {
    var failure = new Failure(Failure.Kind.PARSE, "A.java", 1, "", Text.same("odd"));
    var report = SampleReport.of(List.of(), Collections.nCopies(12, failure));
    assertThat(print(report, Locale.ENGLISH, false))
        .containsOnlyOnce("warning: 2 more: see the JSON report\n")
        .endsWith("\npassed: no findings, 1 file, 1 line, 0.0 CPU s\n");
  }

  @ParameterizedTest
  @CsvSource({"74,26,true", "75,25,false", "0,99,false", "0,100,true"})
  void missesTheClassPath(long resolved, long unresolved, boolean missed) throws IOException {
    var summary = new Summary(1, 1, 0, 0, 0, 0, 0, 0, 1, 0, resolved, unresolved);
    var report = new ScanReport("1", "p", summary, List.of(), List.of(), List.of(), Map.of());
    assertThat(print(report, Locale.ENGLISH, false).contains("class path")).isEqualTo(missed);
  }

  @Test
  void speaksEnglishToOthersWhateverTheMachineSpeaks() throws IOException {
    var before = Locale.getDefault();
    Locale.setDefault(Locale.FRANCE);
    try {
      assertThat(print(SampleReport.full(), Locale.GERMANY, false))
          .isEqualTo(print(SampleReport.full(), Locale.ENGLISH, false));
    } finally {
      Locale.setDefault(before);
    }
  }

  private String print(ScanReport report, Locale locale, boolean color) throws IOException {
    var out = new StringBuilder();
    new ConsoleReport(locale, color, base, StandardCharsets.UTF_8).write(report, out);
    return out.toString();
  }
}

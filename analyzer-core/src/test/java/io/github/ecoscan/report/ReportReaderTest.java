package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports read back and put together. */
class ReportReaderTest {
  private static final Span SPAN = new Span(1, 2, 3, 4);

  @TempDir Path folder;

  @Test
  void readsEverythingBack() {
    var full = SampleReport.full();
    for (var locale : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      var json = JsonReport.toJson(full, locale);

      var read = ReportReader.parse(json);

      assertThat(JsonReport.toJson(read, locale)).isEqualTo(json);
      assertThat(read.blocking()).hasSameSizeAs(full.blocking());
      assertThat(read.findings())
          .extracting(Finding::message)
          .containsExactlyElementsOf(full.findings().stream().map(Finding::message).toList());
    }
  }

  @Property(tries = 200)
  void whatIsReadIsWrittenAgain(@ForAll("reports") ScanReport report) {
    var json = JsonReport.toJson(report, Locale.FRENCH);

    assertThat(JsonReport.toJson(ReportReader.parse(json), Locale.FRENCH)).isEqualTo(json);
  }

  @Property(tries = 200)
  void theOrderOfTheReportsDoesNotMatter(
      @ForAll("reports") ScanReport a,
      @ForAll("reports") ScanReport b,
      @ForAll("reports") ScanReport c,
      @ForAll Random random) {
    var reports = new ArrayList<>(List.of(a, b, c));
    var merged = JsonReport.toJson(Merge.of("all", reports), Locale.ENGLISH);
    Collections.shuffle(reports, random);

    assertThat(JsonReport.toJson(Merge.of("all", reports), Locale.ENGLISH)).isEqualTo(merged);
    assertThat(
            JsonReport.toJson(
                Merge.of("all", List.of(Merge.of("x", List.of(a, b)), c)), Locale.ENGLISH))
        .isEqualTo(merged);
  }

  @Test
  void mergesFindingsAndFigures() {
    var full = SampleReport.full();

    var merged = Merge.of("shop", List.of(full, full));

    assertThat(merged.project()).isEqualTo("shop");
    assertThat(merged.findings()).hasSize(2 * full.findings().size()).isSorted();
    assertThat(merged.blocking()).hasSize(2 * full.blocking().size());
    assertThat(merged.summary().files()).isEqualTo(2 * full.summary().files());
    assertThat(merged.summary().unresolved()).isEqualTo(2 * full.summary().unresolved());
    assertThat(merged.isPassed()).isFalse();
  }

  @Test
  void onePartThatFailsBecauseOfFailuresFailsTheWhole() {
    var failure = new Failure(Failure.Kind.PARSE, "A.java", 1, "", Text.same("odd"));
    var lenient = SampleReport.of(List.of(), List.of(failure));
    var strict =
        new ScanReport(
            "1", "p", lenient.summary(), List.of(), List.of(), List.of(failure), true, Map.of());

    assertThat(Merge.of("p", List.of(lenient, lenient)).isPassed()).isTrue();
    assertThat(Merge.of("p", List.of(lenient, strict)).isPassed()).isFalse();
  }

  @Test
  void refusesWhatIsNoReport() throws IOException {
    var file = folder.resolve("ecoscan.json");
    for (var text : List.of("", "[]", "{}", "<html>", "{\"schemaVersion\": 7}")) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> ReportReader.read(file))
          .as(text)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("ecoscan.json is not a report of ecoscan");
    }
  }

  @Provide
  Arbitrary<ScanReport> reports() {
    var strings = Arbitraries.strings().ofMaxLength(8);
    var texts = Combinators.combine(strings, strings).as(Text::new);
    var findings =
        Combinators.combine(
                strings, texts, Arbitraries.of(Severity.class), Arbitraries.of(Standing.class))
            .as(
                (file, text, severity, standing) ->
                    SampleReport.finding("r", severity, text, file, SPAN).as(standing));
    return findings.list().ofMaxSize(4).map(list -> SampleReport.of(list, List.of()));
  }
}
